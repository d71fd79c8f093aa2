import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Contract } from '#shared/contract/contract.ts'
import { startStandIn } from '#tests/stand-in/network/start.ts'
import { buildOnce } from '#tests/support/build-once.ts'
import { folderModes } from '#tests/support/folder.ts'
import { openPageAt } from '#tests/support/page-fetch.ts'
import { openHttpLink } from '../../../../renderer/api/http-link.ts'
import { openSession } from '../../../../renderer/api/session.ts'

// The loopback host as people start it: a process of its own, built and as it was written.

const unbuilt = join(import.meta.dirname, '../../../../electron/host/loopback/main.ts')
let built: string
let folder: string
let children: ChildProcess[]

beforeAll(async () => {
  built = (await buildOnce()).loopback
}, 120_000)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'switchyard-loopback-'))
  children = []
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function start(entry: string, ...words: string[]) {
  const child = spawn(process.execPath, [entry, '--no-open', '--data-dir', join(folder, 'data'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  const said: string[] = []
  const reader = createInterface({ input: child.stdout }).on('line', (line) => said.push(line))
  const complaints: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line))
  const ended = once(child, 'close').then(([code]) => code as unknown)
  await Promise.race([once(reader, 'line'), ended])
  const link = /http:\S+/.exec(said[0] ?? '')?.[0] ?? ''
  return { child, said, complaints, ended, link }
}

function openApi(link: string) {
  const page = openPageAt(link)
  const { origin } = page.location
  return createORPCClient<ContractRouterClient<Contract>>(
    openHttpLink({ origin, session: openSession(page), fetch: page.fetch }),
  )
}

describe('the loopback host', () => {
  it.each([
    ['built', () => built],
    ['as it was written', () => unbuilt],
  ])('%s reads an account of a server', async (_name, entry) => {
    const standIn = await startStandIn({ dialect: '4.15.1' })
    const host = await start(entry())
    const api = openApi(host.link)
    await api.vault.create({ protection: 'passphrase', passphrase: 'correct horse battery' })
    const token = standIn.state.users.admin?.token ?? ''
    const { firstAccount } = await api.instances.add({ url: standIn.url, token, plainHttpConfirmed: true })
    if (firstAccount === null) throw new Error('The stand-in gave no account.')
    const { value } = await api.accounts.refresh(firstAccount)
    expect(value.account.id).toBe(firstAccount.accountId)
    host.child.kill('SIGTERM')
    expect(await host.ended).toBe(0)
    await standIn.close()
  })

  it('says one line, keeps its data private, and ends cleanly when told to', async () => {
    const host = await start(built)
    expect([
      host.said.length,
      /^Switchyard is open at http:\/\/127\.0\.0\.1:\d+\/#open=[\w-]{43}$/.test(host.said[0] ?? ''),
    ]).toEqual([1, true])
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700)
    host.child.kill('SIGINT')
    expect([await host.ended, host.said.length, host.complaints]).toEqual([0, 1, []])
    expect(existsSync(join(folder, 'data', 'open.html'))).toBe(false)
  })

  it('ends though a page still watches it', async () => {
    const host = await start(built)
    const stream = await openApi(host.link).vault.watch()
    await stream.next()
    host.child.kill('SIGTERM')
    expect(await host.ended).toBe(0)
  })

  it('serves the page it was built with', async () => {
    const host = await start(built)
    const page = await fetch(host.link)
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    const script = /src="([^"]+\.js)"/.exec(await page.text())?.[1] ?? ''
    expect((await fetch(new URL(script, host.link))).headers.get('content-type')).toBe(
      'text/javascript; charset=utf-8',
    )
  })

  it('says in a sentence when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0
    const host = await start(built, '--port', String(port))
    expect([await host.ended, host.said, host.complaints]).toEqual([
      1,
      [],
      [`Switchyard could not start: listen EADDRINUSE: address already in use 127.0.0.1:${port}`],
    ])
    other.close()
  })

  it('says in a sentence what it does not understand', async () => {
    const host = await start(built, '--port', 'any')
    expect([await host.ended, host.complaints]).toEqual([
      1,
      ['Switchyard could not start: --port takes a whole number from 0 to 65535, not "any".'],
    ])
  })

  it('says in a sentence when it has no place for its data, and makes none', async () => {
    const data = join(folder, 'data')
    const startWithout = async () => {
      const host = await start(built)
      return [await host.ended, host.said, host.complaints]
    }
    rmSync(folder, { recursive: true })
    expect(await startWithout()).toEqual([
      1,
      [],
      [
        `Switchyard could not start: The data folder ${data} is not there (ENOENT). If it lies on a drive, connect that first. For a new vault make the folder, then start again.`,
      ],
    ])
    expect(existsSync(folder)).toBe(false)
    mkdirSync(folder)
    writeFileSync(data, '')
    expect(await startWithout()).toEqual([
      1,
      [],
      [`Switchyard could not start: The data folder ${data} is a file. Name a folder.`],
    ])
  })

  it('keeps what it makes for its own person, whatever mask it was started with', async () => {
    const started = process.umask(0o777)
    try {
      const { link } = await start(built)
      const api = openApi(link)
      await api.vault.create({ protection: 'passphrase', passphrase: 'correct horse battery' })
      await api.vaultCopies.make()
    } finally {
      process.umask(started)
    }
    const modes = new Set(Object.values(folderModes(join(folder, 'data'))))
    expect([...modes]).toEqual(['600'])
  })
})
