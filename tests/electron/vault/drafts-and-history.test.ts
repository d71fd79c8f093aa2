import { expect, test } from 'vitest'
import type { Draft } from '#shared/domain/drafts.ts'
import type { HistoryRow } from '#electron/vault/history-table.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { makeFolder } from '#tests/support/folder.ts'
import { openMemoryKeychain } from '#tests/support/memory-keychain.ts'
import { failureOf, IDENTITY_ID, INSTANCE_ID, keeperOf, plantToken } from '#tests/support/vault.ts'

const REF = { identityId: IDENTITY_ID, accountId: 3 }
const PLACE = { origin: 'https://chat.example.com', accountId: 3 }

async function openFresh(): Promise<Vault> {
  const keeper = await keeperOf(makeFolder(), openMemoryKeychain())
  await keeper.create({ protection: 'keychain' })
  plantToken(keeper, 'the token')
  return keeper.vault()
}

function draft(change: Partial<Draft> = {}): Draft {
  return { edit: { name: 'Neu' }, baseValues: { name: 'Alt' }, undoOf: null, changedAt: 1, ...change }
}

function change(more: Partial<HistoryRow> = {}): Omit<HistoryRow, 'id'> {
  return {
    at: 1000,
    identityId: IDENTITY_ID,
    identityName: 'Ada',
    ...PLACE,
    accountName: 'Acme',
    fields: [{ field: 'name', before: 'Alt', after: 'Neu' }],
    outcome: 'unknown',
    failureCode: null,
    requestId: null,
    undoOf: null,
    ...more,
  }
}

test('A draft is kept per identity and account, with whatever was typed, and replaced as a whole', async () => {
  const { drafts } = await openFresh()
  const odd = draft({
    edit: { name: 'a\0b \ud800', auto_resolve_after: 'abc', company_size: [1, { a: null }] },
    baseValues: { name: null, auto_resolve_after: 30.5, company_size: { b: '🚀' } },
    undoOf: 9,
    changedAt: 2,
  })
  drafts.keep(REF, draft({ edit: { domain: 'x' } }))
  drafts.keep(REF, odd)
  drafts.keep({ ...REF, accountId: 4 }, draft({ changedAt: 7 }))
  expect(drafts.find(REF)).toEqual(odd)
  expect(drafts.list().map(({ ref, changedAt }) => [ref.accountId, changedAt])).toEqual([
    [4, 7],
    [3, 2],
  ])
  drafts.discard(REF)
  drafts.discard(REF)
  expect([drafts.find(REF), drafts.list().length]).toEqual([undefined, 1])
})

test('A draft goes with its identity, the history stays', async () => {
  const vault = await openFresh()
  vault.drafts.keep(REF, draft())
  const id = vault.history.insert(change())
  vault.instances.remove(INSTANCE_ID)
  expect([vault.drafts.list(), vault.history.list(null, 10)]).toEqual([[], [{ id, ...change() }]])
  const failure = await failureOf(() => {
    vault.drafts.keep(REF, draft())
  })
  expect(failure).toMatchObject({ code: 'unknown-identity' })
})

test('The history is read newest first, in pages, by account or whole, and an id is never given twice', async () => {
  const { history } = await openFresh()
  const other = { origin: 'https://other.example.com' }
  const ids = [
    history.insert(change()),
    history.insert(change({ accountId: 4 })),
    history.insert(change(other)),
    history.insert(change({ outcome: 'saved' })),
  ]
  const [first = 0, , , last = 0] = ids
  const idsOf = (changes: HistoryRow[]) => changes.map((one) => one.id)
  expect(idsOf(history.list(null, 10))).toEqual(ids.toReversed())
  expect(idsOf(history.list(null, 2))).toEqual(ids.slice(2).toReversed())
  expect(idsOf(history.list(null, 2, ids[2]))).toEqual(ids.slice(0, 2).toReversed())
  expect(idsOf(history.list(PLACE, 10))).toEqual([last, first])
  expect(idsOf(history.list(PLACE, 10, last))).toEqual([first])
  expect(idsOf(history.listUnknown(PLACE))).toEqual([first])
  expect(idsOf(history.listUnknown(null))).toEqual(ids.slice(0, 3))
  history.forget(PLACE.origin)
  expect(idsOf(history.list(null, 10))).toEqual([ids[2]])
  expect(history.insert(change())).toBeGreaterThan(last)
})

test('A change is settled once its end is known', async () => {
  const { history } = await openFresh()
  const id = history.insert(change({ undoOf: 12 }))
  const settlement = {
    fields: [{ field: 'name', before: 'Alt', after: 'Neu', kept: 'Anders' } as const],
    outcome: 'saved',
    failureCode: 'connection-lost',
    requestId: 'abc',
  } as const
  history.settle(id, { ...settlement, fields: [...settlement.fields] })
  expect(history.find(id)).toEqual({ id, ...change({ undoOf: 12 }), ...settlement })
  expect(history.find(id + 1)).toBeUndefined()
})
