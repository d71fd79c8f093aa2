import { expect, test } from 'vitest'
import { listAbsences } from '#shared/domain/absences.ts'
import type { Account } from '#shared/domain/account.ts'
import type { Membership } from '#shared/domain/identity.ts'
import type { ServerFacts } from '#shared/domain/server-facts.ts'

const account = (part: Partial<Account>): Account => ({ id: 1, unknown: {}, redacted: [], ...part })
const server = (part: Partial<ServerFacts>): ServerFacts => ({
  version: null,
  kind: 'stock',
  queueServices: null,
  dataServices: null,
  checkedAt: 0,
  ...part,
})
const member: Membership = {
  accountId: 1,
  name: 'Acme',
  role: 'administrator',
  status: 'active',
  activeAt: null,
  permissions: ['administrator'],
  withdrawn: false,
}

test('an old server is said to be older than what it cannot have', () => {
  const shown = account({
    status: 'active',
    features: {},
    cacheKeys: {},
    autoResolveDuration: null,
    customAttributes: { plan_name: null, subscribed_quantity: null },
  })
  expect(listAbsences(shown, { ...member, permissions: [] }, server({ version: '2.18.0' }))).toEqual([
    { thing: 'subscription-details', reason: 'older', since: '3.0.0' },
    { thing: 'company-details', reason: 'older', since: '3.7.0' },
    { thing: 'edition', reason: 'older', since: '3.9.0' },
    { thing: 'permissions', reason: 'older', since: '3.11.0' },
    { thing: 'auto-resolve-minutes', reason: 'older', since: '4.2.0' },
    { thing: 'auto-resolve-options', reason: 'older', since: '4.2.0' },
    { thing: 'auto-resolve-label', reason: 'older', since: '4.3.0' },
    { thing: 'audio-transcriptions', reason: 'older', since: '4.3.0' },
    { thing: 'required-attributes', reason: 'older', since: '4.9.0' },
    { thing: 'website', reason: 'older', since: '4.14.0' },
  ])
})

test('the oldest ones lack what came with the first releases, too', () => {
  expect(listAbsences(account({}), null, server({ version: '2.7.9' })).slice(0, 2)).toEqual([
    { thing: 'status', reason: 'older', since: '2.8.0' },
    { thing: 'cache-keys', reason: 'older', since: '2.16.0' },
  ])
})

test('a server of today lacks nothing, even when the account has set nothing', () => {
  const shown = account({ status: 'active', features: {}, settings: {}, cacheKeys: {} })
  expect(listAbsences(shown, member, server({ version: '4.15.1' }))).toEqual([])
})

test('what was sent is never called absent, whatever the version says', () => {
  const shown = account({
    status: 'active',
    settings: {
      auto_resolve_label: 'idle',
      audio_transcriptions: null,
      conversation_required_attributes: [],
    },
    cacheKeys: {},
    customAttributes: { subscription_status: null, industry: 'Toys', website: 'x' },
    subscribedFeatures: [],
  })
  expect(listAbsences(shown, member, server({ version: '2.0.0' }))).toEqual([])
})

test('a hidden version gives itself away as older than 4.2 by its days', () => {
  const things = listAbsences(account({ autoResolveDuration: 3 }), null, server({})).map(
    (absence) => absence.thing,
  )
  expect(things).toEqual([
    'auto-resolve-minutes',
    'auto-resolve-options',
    'auto-resolve-label',
    'audio-transcriptions',
    'required-attributes',
    'website',
  ])
  expect(listAbsences(account({}), null, null)).toEqual([])
})

test('what an account shows says how old its server is, whatever its version says', () => {
  const things = listAbsences(account({ autoResolveDuration: 3 }), null, server({ version: '4.15.1' }))
  expect(things.map(({ thing }) => thing)).toContain('auto-resolve-minutes')
  const newer = account({ settings: {}, cacheKeys: {} })
  expect(listAbsences(newer, null, server({ version: '2.18.0' }))).toEqual([])
})

test('a server that follows only the documented page lacks what the page lacks', () => {
  const shown = account({ settings: { auto_resolve_after: 30 } })
  expect(listAbsences(shown, null, server({ kind: 'documented-page' }))).toEqual(
    ['status', 'features', 'permissions', 'subscription-details', 'edition'].map((thing) => ({
      thing,
      reason: 'page',
    })),
  )
})
