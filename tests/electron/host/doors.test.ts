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
import { buildOnce } from '#tests/support/build-once.ts'
import { openPageAt } from '#tests/support/page-fetch.ts'
import { openPortPage } from '#tests/support/port-page.ts'
import { createSmallRouter, type Journal } from '#tests/support/small-router.ts'
import { callFailure } from '../../../renderer/api/failures.ts'
import { openHttpLink } from '../../../renderer/api/http-link.ts'
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
  const page = await openPortPage(router, folder)
  return {
    link: page.connect(),
    close() {
      page.close()
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
      slots: [],
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

it('a page that connects once more ends what the backend was doing for its first port', async () => {
  const journal: Journal = []
  const page = await openPortPage(createSmallRouter(journal), folder)
  const api = createORPCClient<ContractRouterClient<Contract>>(page.connect())
  const reading = api.diagnostics.read().catch(callFailure)
  await vi.waitFor(() => {
    expect(journal).toEqual(['reading'])
  })
  page.connect()
  await vi.waitFor(() => {
    expect(journal).toEqual(['reading', 'aborted'])
  })
  expect(await reading).toEqual({ code: 'disconnected' })
  page.close()
})

it('the loopback host counts a stream as under way until its page leaves', async () => {
  const underWay: string[] = []
  const door = await openHttpDoor({
    router: createSmallRouter([]),
    servePage: servePageFiles(openPageFiles(folder)),
    port: 0,
    onRequest: () => {
      underWay.push('begins')
      return () => underWay.push('ends')
    },
  })
  const page = openPageAt(door.issueLink())
  const link = openHttpLink({ origin: door.origin, session: openSession(page), fetch: page.fetch })
  const stream = await createORPCClient<ContractRouterClient<Contract>>(link).vault.watch()
  await stream.next()
  await vi.waitFor(() => {
    expect(underWay).toEqual(['begins', 'ends', 'begins'])
  })
  await stream.return()
  await vi.waitFor(() => {
    expect(underWay).toEqual(['begins', 'ends', 'begins', 'ends'])
  })
  await door.close()
})
