import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readBounded } from '#electron/host/desktop/read-bounded.ts'
import { TRANSFER_MAXIMUM, type OpenedFile } from '#shared/domain/transfer.ts'
import { openDesktopApp, startDesktop, type DesktopApp } from '#tests/support/desktop-app.ts'
import type { InstanceLocks } from '#tests/support/electron-double/app.ts'

const SEALED = Buffer.from('SWITCHYD and what is sealed')
const locks: InstanceLocks = new Map()
let folder: string
let app: DesktopApp

const at = (name: string) => join(folder, name)
const sealed = (name: string) => ({ name, base64: SEALED.toString('base64') })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'switchyard-opened-'))
  writeFileSync(at('first.switchyard'), SEALED)
  writeFileSync(at('Second.SWITCHYARD'), SEALED)
  writeFileSync(at('an export, 100%.switchyard'), SEALED)
  writeFileSync(at('picture.switchyard'), '\u0089PNG')
  writeFileSync(at('empty.switchyard'), '')
  writeFileSync(at('huge.switchyard'), SEALED)
  truncateSync(at('huge.switchyard'), TRANSFER_MAXIMUM + 1)
  mkdirSync(at('folder.switchyard'))
  app = await openDesktopApp({ locks, dataFolder: at('data'), words: [at('first.switchyard')] })
}, 120_000)
afterAll(async () => {
  await app.quit()
  rmSync(folder, { recursive: true, force: true })
})

const taken = () => app.api.links.takeFile()
async function taking(): Promise<OpenedFile> {
  return vi.waitFor(async () => {
    const file = await taken()
    if (file === null) throw new Error('No file has come.')
    return file
  })
}
const startAgain = (word: string) => startDesktop({ locks, dataFolder: at('data'), words: [word] })

test('an export that the app was started with waits for a page, and is for one page', async () => {
  const told = await app.api.links.watch()
  await told.next()
  expect([await taking(), await taken()]).toEqual([sealed('first.switchyard'), null])
})

test('a second start hands over its export, however its path is written', async () => {
  await startAgain(relative(process.cwd(), at('x/../Second.SWITCHYARD')))
  expect(await taking()).toEqual(sealed('Second.SWITCHYARD'))
})

test('a second start hands over its export as desktops of Linux spell it: as an address', async () => {
  await startAgain(pathToFileURL(at('an export, 100%.switchyard')).href)
  expect(await taking()).toEqual(sealed('an export, 100%.switchyard'))
})

test('an export that macOS hands over as an event is taken', async () => {
  app.double.app.emit('open-file', { preventDefault: () => undefined }, at('first.switchyard'))
  expect(await taking()).toEqual(sealed('first.switchyard'))
})

test.each([
  ['picture.switchyard', 'transfer-not-such-file'],
  ['empty.switchyard', 'transfer-not-such-file'],
  ['huge.switchyard', 'transfer-too-large'],
  ['folder.switchyard', 'file-unreadable'],
  ['missing.switchyard', 'file-unreadable'],
])('%s is named and not read on', async (name, problem) => {
  await startAgain(at(name))
  expect(await taking()).toEqual({ name, problem })
})

test('an export is read as far as it may be long, whatever its size says', async () => {
  // Files of this folder say that they are empty. Where there is none, any longer file has to do.
  const grown = process.platform === 'linux' ? '/proc/self/status' : at('first.switchyard')
  expect((await readBounded(grown, 20))?.length).toBe(20)
  expect(await readBounded(at('first.switchyard'), 1000)).toEqual(SEALED)
})

test.each([
  ['a switch', '--user=a.switchyard'],
  ['an address', 'https://example.com/a.switchyard'],
  ['a link', 'switchyard://open?server=https://example.com/a.switchyard'],
  ['a file of another computer', 'file://example.com/a.switchyard'],
  ['an address that is no path', 'file:///a%2Fb.switchyard'],
  ['an address with a null byte', 'file:///a%00.switchyard'],
  ['a null byte', 'a\0.switchyard'],
  ['another file', '/etc/passwd'],
])('%s is no export that was opened', async (_, word) => {
  await startAgain(word)
  // What was handed over before it has arrived by then, and so would this.
  await startAgain(at('first.switchyard'))
  expect([await taking(), await taken()]).toEqual([sealed('first.switchyard'), null])
})
