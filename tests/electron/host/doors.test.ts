import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client'
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it, vi } from 'vitest'
import { openHttpDoor } from '#electron/host/loopback/http-door.ts'
import { servePageFiles } from '#electron/host/loopback/static-files.ts'
import { openPageFiles } from '#electron/host/static/page-files.ts'
import type { ContractRouterClient } from '@orpc/contract'
import type { AnyRouter } from '@orpc/server'
import type { Contract } from '#shared/contract/contract.ts'
import { buildOnce, builtFiles } from '#tests/support/build-once.ts'
import { launch } from '#tests/support/electron-double/launch.ts'
import { openPageAt } from '#tests/support/page-fetch.ts'
import { createSmallRouter, type Journal } from '#tests/support/small-router.ts'
import { callFailure } from '../../../renderer/api/failures.ts'
import { openHttpLink } from '../../../renderer/api/http-link.ts'
import { connectPort, openPortLink } from '../../../renderer/api/port-link.ts'
import { openSession } from '../../../renderer/api/session.ts'

// One test body through both doors: what a screen may rely on does not depend on the host it runs under.

interface OpenDoor {
  link: ClientLink<ClientContext>
  /** The backend goes away. */
  close(): Promise<void> | void
}

let folder: string
beforeAll(async () => {
  await buildOnce()
  folder = mkdtempSync(join(tmpdir(), 'switchyard-doors-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
}, 120_000)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function openHttp(router: AnyRouter): Promise<OpenDoor> {
  const door = await openHttpDoor({ router, servePage: servePageFiles(openPageFiles(folder)), port: 0 })
  const page = openPageAt(door.issueLink())
  const link = openHttpLink({ origin: door.origin, session: openSession(page), fetch: page.fetch })
  return { link, close: () => door.close() }
}

async function openPort(router: AnyRouter): Promise<OpenDoor> {
  const process = launch({ userData: folder })
  const host = (name: string) =>
    process.load<never>(join(import.meta.dirname, '../../../electron/host/desktop', name))
  const { registerAppScheme, serveAppPages }: typeof import('#electron/host/desktop/app-protocol.ts') =
    await host('app-protocol.ts')
  const { openWindow }: typeof import('#electron/host/desktop/window.ts') = await host('window.ts')
  const { app, module } = process.double
  registerAppScheme()
  app.becomeReady()
  const session = module.session.fromPartition('test') as unknown as Electron.Session
  serveAppPages(session, openPageFiles(folder))
  const window = openWindow({
    session,
    preload: builtFiles.preload,
    router,
    stateFile: join(folder, 'window.json'),
  })
  await new Promise((resolve) =>
    window.once('ready-to-show', () => {
      resolve(undefined)
    }),
  )
  const page = process.double.windows()[0]?.webContents.page
  if (page === null || page === undefined) throw new Error('The page was not loaded.')
  return {
    link: openPortLink(connectPort(page.window as never, page.origin)),
    close() {
      window.close()
      process[Symbol.dispose]()
    },
  }
}

describe.each([
  ['the message port', openPort],
  ['loopback HTTP', openHttp],
])('through %s', (_name, open) => {
  let journal: Journal
  let door: OpenDoor
  let api: ContractRouterClient<Contract>

  beforeEach(async () => {
    journal = []
    door = await open(createSmallRouter(journal))
    api = createORPCClient<ContractRouterClient<Contract>>(door.link)
  })
  afterEach(() => door.close())

  const failureOf = (work: Promise<unknown>) =>
    work.then(
      (value) => ({ answered: value }),
      (thrown: unknown) => callFailure(thrown),
    )

  it('an answer arrives as it was given', async () => {
    expect(await api.vault.status()).toEqual({
      state: 'locked',
      protections: ['passphrase'],
      keychain: 'none',
      folder: '/data',
    })
  })

  it('a failure arrives with its code and facts', async () => {
    expect(await failureOf(api.vault.unlock({ protection: 'passphrase', passphrase: 'wrong' }))).toEqual({
      code: 'vault-wrong-key',
      facts: { attempts: 1 },
    })
  })

  it('bad input is refused with the name of the field', async () => {
    const theme = 'purple' as 'dark'
    expect(await failureOf(api.preferences.setAppearance({ theme }))).toEqual({
      code: 'invalid-input',
      facts: { field: 'theme' },
    })
    expect(
      await failureOf(api.preferences.setAppearance({ theme: 'dark', more: 1 } as { theme: 'dark' })),
    ).toEqual({
      code: 'invalid-input',
    })
  })

  it('a bug in the backend says nothing about itself', async () => {
    const thrown: unknown = await api.vault.lock().catch((error: unknown) => error)
    expect(callFailure(thrown)).toEqual({ code: 'internal' })
    expect(`${JSON.stringify(thrown)} ${String(thrown)}`).not.toContain('secret')
  })

  it('an abort ends the call here and in the backend', async () => {
    const leaving = new AbortController()
    const call = failureOf(api.diagnostics.read(undefined, { signal: leaving.signal }))
    await vi.waitFor(() => {
      expect(journal).toEqual(['reading'])
    })
    leaving.abort()
    expect(await call).toEqual({ code: 'cancelled' })
    await vi.waitFor(() => {
      expect(journal).toEqual(['reading', 'aborted'])
    })
  })

  it('a stream yields until its reader leaves, which ends it in the backend', async () => {
    const states: string[] = []
    for await (const { state } of await api.vault.watch()) {
      states.push(state)
      if (states.length === 2) break
    }
    expect(states).toEqual(['locked', 'open'])
    await vi.waitFor(() => {
      expect(journal).toContain('stopped watching')
    })
  })

  it('a backend that goes away fails calls on their way, streams, and every later call at once', async () => {
    const stream = await api.vault.watch()
    await stream.next()
    await stream.next()
    const waitingStream = failureOf(stream.next())
    const waitingCall = failureOf(api.diagnostics.read())
    await vi.waitFor(() => {
      expect(journal).toEqual(expect.arrayContaining(['watching', 'reading']))
    })
    await door.close()
    expect([await waitingStream, await waitingCall, await failureOf(api.vault.status())]).toEqual([
      { code: 'disconnected' },
      { code: 'disconnected' },
      { code: 'disconnected' },
    ])
    await vi.waitFor(() => {
      expect(journal).toEqual(expect.arrayContaining(['aborted', 'stopped watching']))
    })
  })
})
