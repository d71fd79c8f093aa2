import { beforeAll, expect, it } from 'vitest'
import type { Account } from '#shared/domain/account.ts'
import { judgeField } from '#shared/domain/account-edit.ts'
import { EDIT_FIELDS, type EditField } from '#shared/domain/edit/fields.ts'
import type { Json } from '#shared/domain/json.ts'
import { toServerTraits } from '#shared/domain/server-traits.ts'
import { judgeStanding } from '../../../../renderer/features/edit/edit-standing.ts'
import { FIELD_GROUPS, sortFields } from '../../../../renderer/features/edit/field-groups.ts'
import { describeAlteration, describeRefusal } from '../../../../renderer/messages/verdict-texts.ts'
import { describeValue } from '../../../../renderer/messages/field-texts.ts'
import { completeTexts } from '../../../../renderer/messages/translate.ts'

beforeAll(completeTexts)

const account = (change: Partial<Account> = {}): Account => ({
  id: 1,
  name: 'Acme',
  features: {},
  unknown: {},
  redacted: [],
  ...change,
})
const traitsOf = (version: string, held = account()) =>
  toServerTraits({ account: held, facts: { version, kind: 'stock' } })

function refusal(version: string, field: EditField, value: Json): string | null {
  const traits = traitsOf(version)
  const verdict = judgeField(field, value, account(), traits)
  return verdict.verdict === 'refused' ? describeRefusal(field, verdict, null, traits.autoResolve.unit) : null
}

it('has every parameter in exactly one group', () => {
  expect(Object.values(FIELD_GROUPS).flat().toSorted()).toEqual(EDIT_FIELDS.toSorted())
})

it('offers what this server keeps and names the rest with the reason', () => {
  const old = sortFields(account(), traitsOf('2.18.0'))
  expect([...old.offered]).toEqual(['name', 'locale', 'domain', 'support_email', 'auto_resolve_duration'])
  const held = account({ settings: {} })
  expect(sortFields(held, traitsOf('4.15.1', held)).ignored).toEqual([
    { field: 'auto_resolve_duration', why: 'other-auto-resolve' },
    { field: 'conversation_required_attributes', why: 'enterprise-only' },
  ])
})

it('says a refusal with its limit in human terms', () => {
  expect([
    refusal('4.15.1', 'name', ''),
    refusal('4.15.1', 'domain', 'x'.repeat(101)),
    refusal('4.15.1', 'auto_resolve_after', 5),
    refusal('4.15.1', 'auto_resolve_after', '3:x:'),
    refusal('4.1.0', 'auto_resolve_duration', 1000),
    refusal('4.15.1', 'name', 'fine'),
  ]).toEqual([
    'A name is needed.',
    'At most 100 characters.',
    'At least 10 minutes.',
    'Whole numbers only.',
    'At most 999 days.',
    null,
  ])
})

it('says what a server makes of an accepted value', () => {
  const verdict = judgeField('auto_resolve_duration', '1.5', account(), traitsOf('4.1.0'))
  expect(verdict.verdict === 'accepted' && describeAlteration('auto_resolve_duration', verdict, 'days')).toBe(
    'The server keeps whole days: 1 day.',
  )
})

it('writes values in human terms with the raw one within reach', () => {
  expect([
    describeValue('auto_resolve_after', 4320, 'minutes').text,
    describeValue('auto_resolve_after', 30, 'unknown').text,
    describeValue('auto_resolve_duration', 3, 'days').text,
    describeValue('locale', 'pt_BR', 'minutes').text,
    describeValue('locale', 'xx', 'minutes').text,
    describeValue('audio_transcriptions', false, 'minutes').text,
    describeValue('conversation_required_attributes', ['plan', 'tier'], 'minutes').text,
    describeValue('industry', undefined, 'minutes').text,
    describeValue('industry', '', 'minutes').text,
  ]).toEqual([
    '3 days (4,320 minutes)',
    '30',
    '3 days',
    'pt_BR · Português Brasileiro',
    'xx',
    'Off',
    'plan, tier',
    'not set',
    'empty',
  ])
})

it('lets nobody save in vain, and everybody who can', () => {
  const membership = {
    accountId: 1,
    name: 'Acme',
    role: 'administrator',
    status: 'suspended',
    activeAt: null,
    permissions: [],
    withdrawn: false,
  }
  const identity = {
    id: 'i',
    instanceId: 'j',
    userId: 1,
    name: 'Ada',
    email: null,
    tokenState: 'working' as const,
    memberships: [],
    reportsActivity: false,
  }
  const at = (origin: string) => ({ origin }) as Parameters<typeof judgeStanding>[1]
  const far = at('https://chat.example.com')
  expect([
    judgeStanding({ identity, membership }, far, true),
    judgeStanding({ identity, membership: { ...membership, role: null } }, far, true),
    judgeStanding({ identity, membership: { ...membership, role: 'agent' } }, far, true),
    judgeStanding({ identity, membership: { ...membership, withdrawn: true } }, far, true),
    judgeStanding({ identity: { ...identity, tokenState: 'unknown-token' }, membership }, far, true),
    judgeStanding({ identity, membership }, far, false),
    judgeStanding({ identity, membership }, at('http://127.0.0.1:3000'), false),
  ]).toEqual(['free', 'free', 'read-only', 'withdrawn', 'token', 'offline', 'free'])
})
