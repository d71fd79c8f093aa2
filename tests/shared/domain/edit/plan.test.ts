import { expect, it } from 'vitest'
import type { Account } from '#shared/domain/account.ts'
import { planEdit } from '#shared/domain/edit/plan.ts'
import type { AccountEdit } from '#shared/domain/edit/fields.ts'
import type { BaseValues } from '#shared/domain/edits.ts'
import { toServerTraits } from '#shared/domain/server-traits.ts'

const HELD: Account = {
  id: 1,
  name: 'Acme',
  domain: null,
  features: {},
  settings: { auto_resolve_after: 30 },
  customAttributes: { industry: 'Tools' },
  unknown: {},
  redacted: [],
}

function plan(edit: AccountEdit, baseValues: BaseValues, change: Partial<Account> = {}, version = '4.15.1') {
  const account = { ...HELD, ...change }
  return planEdit(
    { edit, baseValues },
    account,
    toServerTraits({ account, facts: { version, kind: 'stock' } }),
  )
}

it('Only what changes is sent, as the server will keep it, beside what is left out', () => {
  const edit = { name: 'Acme', domain: 'a.example.com', auto_resolve_duration: 3, user_role: 'x' }
  expect(plan(edit, { name: 'Acme', domain: null, auto_resolve_duration: null, user_role: null })).toEqual({
    plan: 'send',
    body: { domain: 'a.example.com', user_role: 'x' },
    fields: [
      { field: 'domain', before: null, after: 'a.example.com' },
      { field: 'user_role', before: null, after: 'x', hidden: true },
    ],
    dropped: ['auto_resolve_duration'],
  })
})

it('An attribute that is cleared is no hidden one: its absence shows', () => {
  expect(plan({ industry: '' }, { industry: 'Tools' })).toMatchObject({
    fields: [{ field: 'industry', before: 'Tools', after: '' }],
  })
})

it('Nothing is to be done where all is there already or would be dropped, even if the account could not be saved', () => {
  const broken = { settings: { auto_resolve_after: 3 } }
  const edit = { name: 'Acme', website: 'x' }
  expect(plan(edit, { name: 'Old', website: null }, broken, '4.10.0')).toEqual({
    plan: 'nothing',
    dropped: ['website'],
  })
})

it('A value that would be refused, or one that blocks every save, comes before any question', () => {
  const refusals = (...call: Parameters<typeof plan>) => {
    const made = plan(...call)
    return made.plan === 'refuse' ? made.refusals.map(([field, { reason }]) => [field, reason]) : made.plan
  }
  expect(refusals({ name: '', domain: 'x' }, { name: 'Other', domain: 'Other' })).toEqual([['name', 'blank']])
  expect(refusals({ domain: 'x' }, { domain: null }, { settings: { auto_resolve_after: 3 } })).toEqual([
    ['auto_resolve_after', 'too-small'],
  ])
})

it('A field that somebody else changed is asked about; without its base value it is one that was not there', () => {
  expect(plan({ name: 'Mine', domain: 'x' }, { name: 'Base', domain: null })).toEqual({
    plan: 'ask',
    clashes: [{ field: 'name', base: 'Base', theirs: 'Acme', mine: 'Mine' }],
  })
  expect(plan({ name: 'Mine' }, {})).toEqual({
    plan: 'ask',
    clashes: [{ field: 'name', base: null, theirs: 'Acme', mine: 'Mine' }],
  })
})
