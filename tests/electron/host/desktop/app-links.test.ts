import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { InstanceLocks } from '#tests/support/electron-double/app.ts'
import { openDesktopApp, startDesktop } from '#tests/support/desktop-app.ts'

const link = 'switchyard://open?server=https://chat.example.com&account=3&tab=labels'
const expected = { origin: 'https://chat.example.com', accountId: 3, tab: 'labels' }

test('a link that the app was started with waits for its page, and is for one page', async () => {
  await using app = await openDesktopApp({ words: [link] })
  const told = await app.api.links.watch()
  await told.next()
  expect([await app.api.links.take(), await app.api.links.take()]).toEqual([expected, null])
})

test('a second start hands its link to the app that runs, and brings it to the front', async () => {
  const locks: InstanceLocks = new Map()
  const dataFolder = mkdtempSync(join(tmpdir(), 'switchyard-links-'))
  await using app = await openDesktopApp({ locks, dataFolder })
  const told = await app.api.links.watch()
  const next = told.next()
  const second = await startDesktop({ locks, dataFolder, words: [link] })
  await next
  expect(await app.api.links.take()).toEqual(expected)
  expect([second.double.app.exitCode, app.double.windows().length]).toEqual([0, 1])
  rmSync(dataFolder, { recursive: true, force: true })
})

test('a link that macOS hands over as an event is taken, and no other program gets it', async () => {
  await using app = await openDesktopApp()
  const told = await app.api.links.watch()
  const next = told.next()
  let isPrevented = false
  app.double.app.emit('open-url', { preventDefault: () => (isPrevented = true) }, link)
  await next
  expect([isPrevented, await app.api.links.take()]).toEqual([true, expected])
})

test('a second start with something that is no link changes nothing', async () => {
  const locks: InstanceLocks = new Map()
  const dataFolder = mkdtempSync(join(tmpdir(), 'switchyard-links-'))
  await using app = await openDesktopApp({ locks, dataFolder })
  await startDesktop({ locks, dataFolder, words: ['switchyard://delete?server=https://chat.example.com'] })
  expect(await app.api.links.take()).toBeNull()
  rmSync(dataFolder, { recursive: true, force: true })
})
