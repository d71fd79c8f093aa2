import { expect, it } from 'vitest'
import { shallowRef } from 'vue'
import type { Account } from '#shared/domain/account.ts'
import { toServerTraits } from '#shared/domain/server-traits.ts'
import { createEditForm } from '../../../../renderer/features/edit/edit-form.ts'

const ACCOUNT: Account = {
  id: 1,
  name: 'Acme',
  domain: 'acme.example.com',
  supportEmail: 'help@acme.example.com',
  features: {},
  settings: {},
  customAttributes: { industry: 'Technology', company_size: 7 },
  unknown: {},
  redacted: [],
}

function open(held: Partial<Account> = {}) {
  const account = shallowRef<Account>({ ...ACCOUNT, ...held })
  const traits = shallowRef(
    toServerTraits({ account: account.value, facts: { version: '4.15.1', kind: 'stock' } }),
  )
  return { account, form: createEditForm(account, traits) }
}

it('knows only what was changed, with what it was when it was touched', () => {
  const { account, form } = open()
  form.set('name', 'Acme 2')
  form.set('domain', 'new.example.com')
  form.set('domain', 'acme.example.com')
  account.value = { ...account.value, name: 'Acme by somebody else' }
  expect(form.toTyped()).toEqual({ edit: { name: 'Acme 2' }, baseValues: { name: 'Acme' } })
  expect(form.fields.name.isOvertaken.value).toBe(true)
  expect(form.changed.value.map(({ field }) => field)).toEqual(['name'])
})

it('shows what the server holds now wherever nobody typed', () => {
  const { account, form } = open()
  account.value = { ...account.value, domain: 'moved.example.com' }
  expect(form.fields.domain.value.value).toBe('moved.example.com')
  expect(form.toTyped().edit).toEqual({})
})

it('drops what the server has come to hold by itself', () => {
  const { account, form } = open()
  form.set('name', 'Same')
  account.value = { ...account.value, name: 'Same' }
  expect(form.toTyped().edit).toEqual({})
  expect(form.fields.name.isOvertaken.value).toBe(false)
})

it('judges what was typed as this server would, and says it of no other field', () => {
  const { form } = open()
  form.set('support_email', 'Smith Smith')
  expect(form.refused.value.map(({ field }) => field)).toEqual(['support_email'])
  expect(form.fields.name.verdict.value).toBeNull()
  form.set('support_email', null)
  expect(form.fields.support_email.verdict.value).toEqual({
    verdict: 'accepted',
    value: null,
    alteration: 'falls-back',
  })
})

it('names a held value that would block every save, until it is repaired', () => {
  const { form } = open({ settings: { auto_resolve_after: '30' } })
  expect(form.refused.value.map(({ field }) => field)).toEqual(['auto_resolve_after'])
  form.set('auto_resolve_after', 30)
  expect(form.refused.value).toEqual([])
  expect(form.toTyped()).toEqual({
    edit: { auto_resolve_after: 30 },
    baseValues: { auto_resolve_after: '30' },
  })
})

it('brings a draft back with its own base, beside what was typed since', () => {
  const { form } = open()
  form.set('name', 'Typed first')
  form.restore({
    edit: { name: 'Draft', industry: 'Finance' },
    baseValues: { name: 'Older', industry: 'Education' },
  })
  expect(form.toTyped()).toEqual({
    edit: { name: 'Typed first', industry: 'Finance' },
    baseValues: { name: 'Acme', industry: 'Education' },
  })
  expect(form.fields.industry.isOvertaken.value).toBe(true)
})

it('takes theirs by putting back, and keeps mine by starting from theirs', () => {
  const { account, form } = open()
  form.set('name', 'Mine')
  form.set('domain', 'mine.example.com')
  account.value = { ...account.value, name: 'Theirs', domain: 'theirs.example.com' }
  form.rebase('name', 'Theirs')
  form.reset(['domain'])
  expect(form.toTyped()).toEqual({ edit: { name: 'Mine' }, baseValues: { name: 'Theirs' } })
  expect(form.fields.domain.value.value).toBe('theirs.example.com')
})
