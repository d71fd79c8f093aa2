import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import { toUndoEdit } from '#shared/domain/history.ts'
import { toEntries } from '#shared/domain/edit/changes.ts'
import { toMeaning } from '#shared/domain/edit/meaning.ts'
import { readField, type AccountEdit, type EditField } from '#shared/domain/edit/fields.ts'
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
let instanceId: string

beforeEach(async () => {
  standIn = await startStandIn({ dialect: '4.10.0' })
  backend = await openUnlockedBackend()
  await join()
})
afterEach(async () => {
  await backend[Symbol.asyncDispose]()
  await standIn.close()
})

async function join(): Promise<void> {
  const added = await addStandIn(backend.api, standIn)
  ref = { identityId: added.identityId, accountId: standIn.state.accounts['main'] ?? 0 }
  instanceId = added.instance.id
}

async function save(edit: AccountEdit, undoOf: number | null = null, about = ref) {
  const { account } = (await backend.api.accounts.refresh(about)).value
  const fields = Object.keys(edit) as EditField[]
  const baseValues = Object.fromEntries(fields.map((field) => [field, readField(account, field) ?? null]))
  return backend.api.edits.save({ ref: about, edit, baseValues, undoOf })
}

it('A draft survives lock and restart, is listed with its age, and is gone when it is emptied', async () => {
  const typed = { ref, edit: { name: 'a\0 \ud800', auto_resolve_after: 'soon' }, undoOf: 3 }
  const baseValues = { name: 'Acme Corporation', auto_resolve_after: null }
  const kept = await backend.api.drafts.keep({ ...typed, baseValues })
  expect(kept).toEqual({ edit: typed.edit, baseValues, undoOf: 3, changedAt: kept?.changedAt })
  await backend.quit()
  await using restarted = await openTestBackend({ dataFolder: backend.folder })
  const { drafts, vault } = restarted.api
  expect(await failureOf(drafts.read(ref))).toEqual({ code: 'vault-locked' })
  await vault.unlock(TEST_KEY)
  expect(await drafts.read(ref)).toEqual(kept)
  expect(await drafts.list()).toEqual([
    { ref, fields: ['name', 'auto_resolve_after'], changedAt: kept?.changedAt },
  ])
  expect(await drafts.keep({ ref, edit: {}, baseValues: {} })).toBeNull()
  expect([await drafts.read(ref), await drafts.list()]).toEqual([null, []])
})

it('A draft of an account that nobody listed is not kept', async () => {
  const draft = { edit: { name: 'x' }, baseValues: { name: 'y' } }
  const keep = (about: AccountRef) => failureOf(backend.api.drafts.keep({ ref: about, ...draft }))
  expect(await keep({ ...ref, accountId: 4711 })).toEqual({ code: 'unknown-account' })
  expect(await keep({ ...ref, identityId: crypto.randomUUID() })).toEqual({ code: 'unknown-identity' })
})

it('What was typed after a save began stays in the draft', async () => {
  const baseValues = { name: 'Acme Corporation', domain: 'acme.example.com' }
  await backend.api.drafts.keep({ ref, edit: { name: 'Neu 2', domain: 'neu.example.com' }, baseValues })
  await backend.api.edits.save({ ref, edit: { name: 'Neu', domain: 'neu.example.com' }, baseValues })
  expect((await backend.api.drafts.read(ref))?.edit).toEqual({ name: 'Neu 2' })
})

it('A change is taken back by a change through the same checks, and both are remembered', async () => {
  await save({ auto_resolve_message: 'Before', conversation_required_attributes: [] })
  const edit = {
    name: 'Neu',
    domain: null,
    auto_resolve_message: 'After',
    conversation_required_attributes: ['tier'],
    industry: 'Tools',
  }
  const before = (await backend.api.accounts.refresh(ref)).value.account
  const saved = await save(edit)
  if (saved.outcome !== 'saved') throw new Error(saved.outcome)
  const change = await backend.api.history.find({ id: saved.historyId })
  if (change === null) throw new Error('It is not in the history.')
  const undone = await save(toUndoEdit(change), change.id)
  expect(undone).toMatchObject({ outcome: 'saved', kept: [] })
  const after = (await backend.api.accounts.refresh(ref)).value.account
  const shown = (account: typeof after) =>
    toEntries(edit).map(([field]) => toMeaning(field, readField(account, field)))
  expect(shown(after)).toEqual(shown(before))
  const [newest] = await backend.api.history.list({ ref })
  expect(newest).toMatchObject({ outcome: 'saved', undoOf: change.id })
  expect(await backend.api.history.find({ id: 4711 })).toBeNull()
})

it('The history is read in pages, per account and as a whole', async () => {
  const bare = { ...ref, accountId: standIn.state.accounts['bare'] ?? 0 }
  for (const name of ['One', 'Two', 'Three']) await save({ name })
  await save({ name: 'Elsewhere' }, null, bare)
  const { list } = backend.api.history
  const names = (changes: Awaited<ReturnType<typeof list>>) => changes.map(({ fields }) => fields[0]?.after)
  const page = await list({ ref, limit: 2 })
  expect(names(page)).toEqual(['Three', 'Two'])
  expect(names(await list({ ref, limit: 2, before: page[1]?.id ?? 0 }))).toEqual(['One'])
  expect(names(await list({ ref: bare }))).toEqual(['Elsewhere'])
  expect(names(await list({ ref: null }))).toEqual(['Elsewhere', 'Three', 'Two', 'One'])
})

it('The history outlives instance and token, and is the same account’s when the server is added again', async () => {
  await save({ name: 'Neu' })
  const before = await backend.api.history.list({ ref: null })
  await backend.api.instances.remove({ instanceId })
  expect(await backend.api.history.list({ ref: null })).toEqual(before)
  expect(await failureOf(backend.api.history.list({ ref }))).toEqual({ code: 'unknown-identity' })
  await join()
  expect(await backend.api.history.list({ ref })).toEqual(before)
  await backend.api.instances.remove({ instanceId, forgetHistory: true })
  expect(await backend.api.history.list({ ref: null })).toEqual([])
})

it('The history is exported as JSON and as CSV in which nothing is a formula', async () => {
  await save({ name: '=HYPERLINK("https://evil.example.com","x")', auto_resolve_message: 'a, "b"\nc' })
  const json = await backend.api.history.export({ ref, format: 'json' })
  const { changes } = JSON.parse(json.text) as { changes: { fields: unknown[]; at: string }[] }
  expect(changes[0]?.fields.length).toBe(2)
  expect(json.name).toMatch(/^switchyard-history-\d{4}-\d\d-\d\d\.json$/)
  const csv = await backend.api.history.export({ ref: null, format: 'csv' })
  const [head, first] = csv.text.split('\r\n')
  expect(head).toMatch(/^time,server,account id,account,/)
  expect(first).toContain(`,"'=HYPERLINK(""https://evil.example.com"",""x"")",`)
  expect(csv.text).toContain('"a, ""b""\nc"')
  const { token = '' } = standIn.state.users['admin'] ?? {}
  expect(json.text + csv.text).not.toContain(token)
})
