import { describe, expect, it } from 'vitest'
import { judgeEdit } from '#shared/domain/account-edit.ts'
import type { Account } from '#shared/domain/account.ts'
import { isSameValue, toEntries, toPatchBody, toPatchText } from '#shared/domain/edit/changes.ts'
import { EDIT_FIELDS, readField } from '#shared/domain/edit/fields.ts'
import { mergeAccountAnswer, mergeField } from '#shared/domain/edit/merge.ts'
import { toServerTraits } from '#shared/domain/server-traits.ts'

const held: Account = {
  id: 1,
  name: 'Acme',
  locale: 'en',
  domain: null,
  supportEmail: 'Chatwoot <a@example.com>',
  features: { labels: true },
  settings: { auto_resolve_after: 4320, auto_resolve_label: 'billing' },
  customAttributes: { plan_name: null, industry: 'Retail', company_size: '1-10' },
  latestChatwootVersion: '4.15.1',
  subscribedFeatures: [],
  unknown: { logo: 1 },
  redacted: ['a'],
}
const traits = toServerTraits({ account: held, facts: { version: '4.15.1', kind: 'stock' } })

describe('The body of an update', () => {
  it('holds only what is accepted and differs, with the types the server keeps', () => {
    const edit = {
      name: 'Acme',
      domain: 5,
      support_email: 'Chatwoot <a@example.com>',
      auto_resolve_after: 3,
      auto_resolve_label: null,
      audio_transcriptions: null,
      industry: '',
      timezone: '',
      auto_resolve_duration: 3,
    }
    expect(toPatchText(toPatchBody(judgeEdit(edit, held, traits), held))).toBe(
      '{"domain":"5","auto_resolve_label":null,"industry":""}',
    )
  })

  it('clears the support address when it was touched, and never names it otherwise', () => {
    expect(toPatchBody(judgeEdit({ support_email: null }, held, traits), held)).toEqual({
      support_email: null,
    })
    expect(toPatchBody(judgeEdit({ name: 'New' }, held, traits), held)).toEqual({ name: 'New' })
  })

  it('writes whole numbers without a point or exponent', () => {
    expect(toPatchText({ auto_resolve_after: 3e1 })).toBe('{"auto_resolve_after":30}')
  })
})

describe('Two looks at an account', () => {
  it('differ in the fields whose meaning changed', () => {
    const later: Account = {
      ...held,
      name: 'New',
      settings: { auto_resolve_label: 'billing', auto_resolve_after: 10, auto_resolve_message: null },
      customAttributes: { industry: 'Retail', timezone: ' ' },
    }
    const differing = EDIT_FIELDS.filter(
      (field) => !isSameValue(field, readField(held, field), readField(later, field)),
    )
    expect(differing).toEqual(['name', 'company_size', 'auto_resolve_after'])
  })
})

describe('The answer of an update', () => {
  it('keeps what only a read shows, and lets cleared attributes of a stock server disappear', () => {
    const answer: Account = {
      id: 1,
      name: 'New',
      locale: null,
      features: {},
      settings: { auto_resolve_after: null, auto_resolve_label: 'billing' },
      customAttributes: { plan_name: null, company_size: '1-10' },
      unknown: { color: 2 },
      redacted: ['b'],
    }
    expect(mergeAccountAnswer(held, answer)).toEqual({
      ...answer,
      domain: null,
      supportEmail: 'Chatwoot <a@example.com>',
      latestChatwootVersion: '4.15.1',
      subscribedFeatures: [],
      unknown: { logo: 1, color: 2 },
      redacted: ['a', 'b'],
    })
    expect(
      mergeAccountAnswer(held, { ...answer, customAttributes: undefined }).customAttributes,
    ).toBeUndefined()
  })

  it('is taken as a part of the account from a server that follows only the page', () => {
    const answer: Account = {
      id: 1,
      settings: { auto_resolve_after: 30 },
      customAttributes: { industry: 'Toys' },
      unknown: {},
      redacted: [],
    }
    expect(mergeAccountAnswer(held, answer)).toEqual({
      ...held,
      settings: { auto_resolve_after: 30, auto_resolve_label: 'billing' },
      customAttributes: { plan_name: null, industry: 'Toys', company_size: '1-10' },
    })
  })
})

describe('Three states of a field', () => {
  it('merge without a question but where both sides changed it differently', () => {
    const theirs: Account = { ...held, name: 'Theirs', domain: 'same.example.com', locale: 'fr' }
    const mine = { name: 'Mine', domain: 'same.example.com', auto_resolve_after: 30, industry: 'Retail' }
    const merged = toEntries(mine).map(([field, value]) => [
      field,
      mergeField(field, readField(held, field), readField(theirs, field), value),
    ])
    expect(Object.fromEntries(merged)).toEqual({
      name: { merge: 'clash', base: 'Acme', theirs: 'Theirs', mine: 'Mine' },
      domain: { merge: 'settled' },
      auto_resolve_after: { merge: 'mine' },
      industry: { merge: 'settled' },
    })
  })
})
