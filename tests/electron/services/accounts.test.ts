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

  it('is read ahead with others as it would be read by itself, in the order that was asked for', async () => {
    const other = { ...ref, accountId: standIn.state.accounts['bare'] ?? 0 }
    const fresh = await backend.api.accounts.refresh(ref)
    expect(await backend.api.accounts.readAhead({ refs: [other, ref] })).toEqual([null, fresh])
    await backend.lock()
    expect(await failureOf(backend.api.accounts.readAhead({ refs: [ref] }))).toEqual({ code: 'vault-locked' })
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

describe('who belongs to an inbox', () => {
  it('is read from the cache once it was fetched, apart for each inbox', async () => {
    expect(await backend.api.inboxMembers.read({ ref, inboxId: 1 })).toBeNull()
    const fresh = await backend.api.inboxMembers.refresh({ ref, inboxId: 1 })
    expect(fresh.value.items.map(({ role }) => role)).toEqual(['agent'])
    expect(await backend.api.inboxMembers.read({ ref, inboxId: 1 })).toEqual(fresh)
    expect(await backend.api.inboxMembers.read({ ref, inboxId: 2 })).toBeNull()
  })

  it('is not told about an inbox that is not there, and what was known stays', async () => {
    const known = await backend.api.inboxMembers.refresh({ ref, inboxId: 1 })
    const nowhere = await failureOf(backend.api.inboxMembers.refresh({ ref, inboxId: 4711 }))
    expect(nowhere.code).toBe('thing-not-found')
    expect(await backend.api.inboxMembers.read({ ref, inboxId: 1 })).toEqual(known)
  })

  it('is told to agents only about their own inboxes', async () => {
    const { identityId } = await addStandIn(backend.api, standIn, 'agent')
    const asAgent = { identityId, accountId: ref.accountId }
    const own = await backend.api.inboxMembers.refresh({ ref: asAgent, inboxId: 1 })
    expect(own.value.items).toHaveLength(1)
    const others = await failureOf(backend.api.inboxMembers.refresh({ ref: asAgent, inboxId: 2 }))
    expect(others.code).toBe('role-too-low')
  })
})

describe('the answer before the newest', () => {
  it('is there once the server said something else', async () => {
    const account = standIn.world.accounts.get(ref.accountId)
    const first = await backend.api.accounts.refresh(ref)
    expect(await backend.api.answers.previous({ ref, kind: 'account' })).toBeNull()
    if (account !== undefined) account.name = 'Renamed behind the back'
    const second = await backend.api.accounts.refresh(ref)
    const previous = await backend.api.answers.previous({ ref, kind: 'account' })
    expect(previous).toEqual({ value: first.value.raw, fetchedAt: first.fetchedAt })
    expect(second.value.raw).toContain('Renamed behind the back')
    expect(await backend.api.answers.previous({ ref, kind: 'labels' })).toBeNull()
  })
})

describe('a refresh of an account and its lists in which nothing changed', () => {
  it('costs five requests and hardly any bytes', async () => {
    const lists = ['labels', 'inboxes', 'teams', 'agents'] as const
    const refreshAll = () =>
      Promise.all([backend.api.accounts.refresh(ref), ...lists.map((kind) => backend.api[kind].refresh(ref))])
    const sentBytes = () => standIn.received.reduce((sum, received) => sum + received.sentBytes, 0)
    standIn.forget()
    await refreshAll()
    const full = sentBytes()
    standIn.forget()
    await refreshAll()
    expect(standIn.received.map(({ status }) => status)).toEqual([304, 304, 304, 304, 304])
    expect(sentBytes()).toBeLessThanOrEqual(full / 100)
    expect(full).toBeGreaterThan(1000)
  })
})
