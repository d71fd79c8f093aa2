import { expect, it } from 'vitest'
import type { Account } from '#shared/domain/account.ts'
import { settleBySight, withKept } from '#shared/domain/edit/sight.ts'
import type { ChangedField } from '#shared/domain/history.ts'

const account = (change: Partial<Account>): Account => ({ id: 1, unknown: {}, redacted: [], ...change })
const NAME: ChangedField = { field: 'name', before: 'Alt', after: 'Neu' }
const DOMAIN: ChangedField = { field: 'domain', before: null, after: 'a.example.com' }
const ROLE: ChangedField = { field: 'user_role', before: null, after: 'x', hidden: true }
const EMAIL: ChangedField = { field: 'support_email', before: 'help@a.example.com', after: null }

it('One field that holds what was sent speaks for all, and what another holds instead is told', () => {
  expect(settleBySight([NAME, DOMAIN, ROLE], account({ name: 'Neu', domain: 'b.example.com' }))).toEqual({
    outcome: 'saved',
    fields: [NAME, { ...DOMAIN, kept: 'b.example.com' }, ROLE],
  })
})

it('An account that holds nothing of what was sent says that it was not saved, whoever changed it since', () => {
  const notSaved = { outcome: 'not-saved', fields: [NAME, DOMAIN] }
  expect(settleBySight([NAME, DOMAIN], account({ name: 'Alt' }))).toEqual(notSaved)
  expect(settleBySight([NAME, DOMAIN], account({ name: 'Anders' }))).toEqual(notSaved)
})

it('An address that was cleared is gone when another one is shown in its place', () => {
  const outcomeOf = (supportEmail: string | null) =>
    settleBySight([EMAIL], account({ supportEmail }))?.outcome
  expect([outcomeOf(null), outcomeOf('Chatwoot <a@b>'), outcomeOf('help@a.example.com')]).toEqual([
    'saved',
    'saved',
    'not-saved',
  ])
})

it('Of a field that no answer shows nothing is said', () => {
  expect(settleBySight([ROLE], account({}))).toBeNull()
  expect(withKept([ROLE, { ...NAME, kept: 'Früher' }], account({ name: 'Neu' }))).toEqual([ROLE, NAME])
})
