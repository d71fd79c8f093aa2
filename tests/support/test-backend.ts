import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { createBackend, type Host } from '#electron/backend.ts'
import type { Router } from '#electron/router.ts'
import { callFailure } from '../../renderer/api/failures.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { openSharedKeychain } from '#tests/support/memory-keychain.ts'
import type { StandIn } from '#tests/stand-in/network/start.ts'

const at = (path: string) => new URL(`../../electron/${path}`, import.meta.url)

/** Opens the vaults of tests without deriving a key from a passphrase, which takes its half second each time. */
export const TEST_KEY = { protection: 'keychain' } as const
const keychain = openSharedKeychain()

/** A whole backend on a folder of its own, called without a door. */
export interface TestBackend {
  api: RouterClient<Router>
  folder: string
  lock(): Promise<void>
  /** Closes the backend and keeps the folder, as quitting the app does. */
  quit(): Promise<void>
  /** Closes it and removes the folder. */
  [Symbol.asyncDispose](): Promise<void>
}

export async function openTestBackend(change: Partial<Host> = {}): Promise<TestBackend> {
  const folder = change.dataFolder ?? mkdtempSync(join(tmpdir(), 'switchyard-backend-'))
  const backend = await createBackend({
    kind: 'loopback',
    appVersion: '0.0.0-test',
    electronVersion: null,
    dataFolder: folder,
    keychain,
    workers: {
      keys: at('vault/key-worker.ts'),
      files: at('vault/file-worker.ts'),
      data: at('cache/data-worker.ts'),
    },
    proxyFor: () => Promise.resolve(null),
    ...change,
  })
  return {
    api: createRouterClient(backend.router),
    folder,
    lock: () => backend.lock(),
    quit: () => backend.close(),
    async [Symbol.asyncDispose]() {
      await backend.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A backend whose vault is open. */
export async function openUnlockedBackend(change: Partial<Host> = {}): Promise<TestBackend> {
  const backend = await openTestBackend(change)
  await backend.api.vault.create(TEST_KEY)
  return backend
}

/** Adds a stand-in by its URL and the token of one of its users, as an admin would. */
export function addStandIn(api: RouterClient<Router>, standIn: StandIn, user = 'admin') {
  const token = standIn.state.users[user]?.token ?? ''
  return api.instances.add({ url: standIn.url, token, plainHttpConfirmed: true })
}

/** The failure a call ends with; an error if it does not end with one. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const answered = Symbol('answered')
  const outcome = await call.then(
    () => answered,
    (thrown: unknown) => callFailure(thrown),
  )
  if (typeof outcome === 'symbol') throw new Error('The call answered instead of failing.')
  return outcome
}
