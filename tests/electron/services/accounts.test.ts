import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import {
  addStandIn,
  failureOf,
  openTestBackend,
  openUnlockedBackend,
  TEST_KEY,
  type TestBackend,
} from '#tests/support/test-backend.ts'

let standIn: StandIn
let backend: TestBackend
let ref: AccountRef

beforeEach(async () => {
  standIn = await startStandIn({ dialect: '4.15.1' })
  backend = await openUnlockedBackend()
  const added = await addStandIn(backend.api, standIn)
  ref = { identityId: added.identityId, accountId: standIn.state.accounts['main'] ?? 0 }
})
afterEach(async () => {
  await backend[Symbol.asyncDispose]()
  await standIn.close()
})

describe('an account', () => {
  it('is unknown to the cache before it was asked for, and there afterwards', async () => {
    expect(await backend.api.accounts.read(ref)).toBeNull()
    const fresh = await backend.api.accounts.refresh(ref)
    expect(fresh.value.account).toMatchObject({ id: ref.accountId, name: 'Acme Corporation', locale: 'en' })
    expect(await backend.api.accounts.read(ref)).toEqual(fresh)
  })

  it('is asked about again with the held tag, and an unchanged answer only moves its time', async () => {
    const first = await backend.api.accounts.refresh(ref)
    standIn.forget()
    const second = await backend.api.accounts.refresh(ref)
    expect(standIn.received.map(({ method }) => method)).toEqual(['GET'])
    expect(second.value).toEqual(first.value)
    expect(second.fetchedAt).toBeGreaterThanOrEqual(first.fetchedAt)
  })

  it('stays readable after a restart with no server at all', async () => {
    const seen = await backend.api.accounts.refresh(ref)
    await standIn.close()
    await backend.quit()
    await using restarted = await openTestBackend({ dataFolder: backend.folder })
    expect(await failureOf(restarted.api.accounts.read(ref))).toEqual({ code: 'vault-locked' })
    await restarted.api.vault.unlock(TEST_KEY)
    expect(await restarted.api.accounts.read(ref)).toEqual(seen)
    expect((await failureOf(restarted.api.accounts.refresh(ref))).code).toBe('connection-refused')
    expect(await restarted.api.accounts.read(ref)).toEqual(seen)
  })

  it('is still answered when the cache file disappears while the app runs', async () => {
    await backend.api.accounts.refresh(ref)
    for (const end of ['', '-wal', '-shm']) rmSync(join(backend.folder, `cache.db${end}`), { force: true })
    expect((await backend.api.accounts.refresh(ref)).value.account.name).toBe('Acme Corporation')
    expect((await backend.api.accounts.refresh(ref)).value.account.name).toBe('Acme Corporation')
  })

  it('that nobody listed for this identity is not asked about', async () => {
    standIn.forget()
    expect(await failureOf(backend.api.accounts.refresh({ ...ref, accountId: 4711 }))).toEqual({
      code: 'unknown-account',
    })
    expect(standIn.received).toEqual([])
  })
})

describe('locking', () => {
  it('ends a call in flight and refuses every data call after it', async () => {
    standIn.control.add({ kind: 'silence' })
    const refresh = failureOf(backend.api.accounts.refresh(ref))
    await expect.poll(() => standIn.traffic().inWork).toBe(1)
    await backend.api.vault.lock()
    expect(await refresh).toEqual({ code: 'vault-locked' })
    for (const call of [
      () => backend.api.instances.list(),
      () => backend.api.accounts.read(ref),
      () => backend.api.accounts.refresh(ref),
      () => backend.api.labels.read(ref),
      () => backend.api.preferences.read(),
    ]) {
      expect(await failureOf(call())).toEqual({ code: 'vault-locked' })
    }
  })

  it('is told to every page that watches', async () => {
    const watch = await backend.api.vault.watch()
    const states: string[] = []
    const seen = (async () => {
      for await (const status of watch) {
        states.push(status.state)
        if (states.length === 3) break
      }
    })()
    await expect.poll(() => states.length).toBe(1)
    await backend.api.vault.lock()
    await backend.api.vault.unlock(TEST_KEY)
    await seen
    expect(states).toEqual(['open', 'locked', 'open'])
  })
})

describe('a token that stops working', () => {
  it('is marked, kept, and marked as working again when the server takes it back', async () => {
    const tokenState = async () => (await backend.api.instances.list())[0]?.identities[0]?.tokenState
    const rule = standIn.control.reply({ status: 401, json: { error: 'Invalid Access Token' } })
    expect((await failureOf(backend.api.accounts.refresh(ref))).code).toBe('token-unknown')
    expect(await tokenState()).toBe('unknown-token')
    standIn.control.remove(rule)
    await backend.api.accounts.refresh(ref)
    expect(await tokenState()).toBe('working')
  })
})

describe('the lists', () => {
  it.each(['labels', 'inboxes', 'teams', 'agents'] as const)(
    '%s are read from the cache once they were fetched',
    async (kind) => {
      expect(await backend.api[kind].read(ref)).toBeNull()
      const fresh = await backend.api[kind].refresh(ref)
      expect(fresh.value.items.length).toBeGreaterThan(0)
      expect(await backend.api[kind].read(ref)).toEqual(fresh)
    },
  )

  it('hold no secret of an inbox', async () => {
    const fresh = await backend.api.inboxes.refresh(ref)
    expect(JSON.stringify(fresh)).not.toContain('imap-secret')
    expect(fresh.value.items.flatMap((inbox) => inbox.redacted).length).toBeGreaterThan(0)
  })
})
