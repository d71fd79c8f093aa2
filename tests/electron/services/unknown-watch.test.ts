import { expect, it } from 'vitest'
import type { ChangedField } from '#shared/domain/history.ts'
import { openChangeRecord } from '#electron/services/change-record.ts'
import { createSessionKeeper } from '#electron/services/session.ts'
import { createUnknownWatch } from '#electron/services/unknown-watch.ts'
import { makeFolder } from '#tests/support/folder.ts'
import { openMemoryKeychain } from '#tests/support/memory-keychain.ts'
import { IDENTITY_ID, keeperOf, plantToken } from '#tests/support/vault.ts'

const NAME: ChangedField = { field: 'name', before: 'Alt', after: 'Neu' }
const ACCOUNT = { unknown: {}, redacted: [] }

/** A watch over a vault with unknown changes of these fields, one per account, and what it looked at. */
async function open(...changes: ChangedField[][]) {
  const keeper = await keeperOf(makeFolder(), openMemoryKeychain())
  await keeper.create({ protection: 'keychain' })
  plantToken(keeper, 'the token')
  const record = openChangeRecord()
  const sessions = createSessionKeeper({
    vault: () => keeper.vault(),
    openCache: () => Promise.reject(new Error('There is none.')),
    onInstances: () => undefined,
  })
  for (const [index, fields] of changes.entries()) {
    const id = record.begin(keeper.vault(), {
      at: 1,
      identityId: IDENTITY_ID,
      identityName: 'Ada',
      origin: 'https://chat.example.com',
      accountId: index + 1,
      accountName: 'Acme',
      fields,
      undoOf: null,
    })
    record.release(id)
  }
  const looks: number[] = []
  /** The server answers from the third look on. */
  const look = (ref: { identityId: string; accountId: number }) => {
    looks.push(ref.accountId)
    if (looks.length < 3) return Promise.reject(new Error('gone'))
    const { vault } = sessions.current()
    record.settleBySight(vault, record.listOpen(vault, ref), { id: ref.accountId, name: 'Neu', ...ACCOUNT })
    return Promise.resolve()
  }
  const watch = createUnknownWatch({ sessions, changes: record, look, pauses: { first: 1, longest: 4 } })
  const outcomes = () =>
    sessions
      .current()
      .vault.history.list(null, 10)
      .map(({ outcome }) => outcome)
  return { watch, looks, outcomes, sessions }
}

it('A change of unknown end is looked at until it is known, and then no more', async () => {
  const { watch, looks, outcomes } = await open([NAME])
  watch.start('later')
  watch.start('now')
  await expect.poll(outcomes).toEqual(['saved'])
  expect(looks).toEqual([1, 1, 1])
  watch.start('now')
  expect(looks).toEqual([1, 1, 1])
})

it('What no answer shows is never looked at, nor what belongs to an identity that is gone', async () => {
  const { watch, looks, sessions } = await open(
    [{ field: 'user_role', before: null, after: 'x', hidden: true }],
    [NAME],
  )
  sessions.current().vault.identities.remove(IDENTITY_ID)
  watch.start('now')
  expect(looks).toEqual([])
})

it('Looking ends when the vault locks', async () => {
  const { watch, looks, sessions } = await open([NAME], [NAME])
  watch.start('now')
  await sessions.end()
  const before = looks.length
  expect(before).toBeLessThan(3)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(looks.length).toBeLessThanOrEqual(before + 1)
})
