import { expect, test } from 'vitest'
import type { AccountFacts } from '#shared/domain/account.ts'
import type { Membership } from '#shared/domain/identity.ts'
import type { Instance } from '#shared/domain/instance.ts'
import { toAccountEntries } from '../../../renderer/app/account-entries.ts'
import { NO_FILTER, toPredicate } from '../../../renderer/app/account-filter.ts'
import { toFilterChoices } from '../../../renderer/app/filter-choices.ts'
import { toWholeRows } from '../../../renderer/app/list-rows.ts'

const NOW = Date.UTC(2026, 5, 1)
const membership = (accountId: number, more: Partial<Membership> = {}): Membership => ({
  accountId,
  name: `Account ${accountId}`,
  role: 'administrator',
  status: 'active',
  activeAt: null,
  permissions: [],
  withdrawn: false,
  ...more,
})
const instance: Instance = {
  id: 'harbour',
  origin: 'https://harbour.example.com',
  name: 'Harbour',
  colour: 'blue',
  plainHttpConfirmed: false,
  position: 0,
  server: null,
  identities: [
    {
      id: 'ada',
      instanceId: 'harbour',
      userId: 1,
      name: 'Ada',
      email: null,
      tokenState: 'working',
      reportsActivity: false,
      memberships: [
        membership(1),
        membership(2, { status: 'suspended', role: 'agent' }),
        membership(3, { role: null }),
        ...Array.from({ length: 15 }, (_, index) => membership(index + 4)),
      ],
    },
  ],
}
const facts = (accountId: number, locale: string, age: number): [string, AccountFacts] => [
  `ada/${accountId}`,
  {
    ref: { identityId: 'ada', accountId },
    domain: 'shop.example.org',
    supportEmail: null,
    locale,
    fetchedAt: NOW - age,
  },
]
const entries = toAccountEntries([instance], {
  facts: new Map([facts(1, 'de', 0), facts(2, 'pt_BR', 25 * 60 * 60 * 1000)]),
  drafts: new Set(['ada/3']),
  pins: new Set(['ada/2']),
  uses: new Map(),
})
const ids = (filter: Partial<typeof NO_FILTER>) =>
  entries
    .filter(toPredicate({ ...NO_FILTER, ...filter }, NOW) ?? (() => true))
    .map((entry) => entry.membership.accountId)

test('accounts are filtered by state, facts, role and language, and have to pass all of them', () => {
  expect([
    ids({ state: 'suspended' }),
    ids({ state: 'stale' }),
    ids({ state: 'draft' }),
    ids({ role: 'agent' }),
    ids({ language: 'de' }),
    ids({ language: 'de', role: 'agent' }),
    ids({}).length,
  ]).toEqual([[2], [2], [3], [2], [1], [], 18])
})

test('a filter offers only what an account has, in words', () => {
  expect(toFilterChoices(entries, 'language', NOW).map(({ label }) => label)).toEqual([
    'Any',
    'German (de)',
    'Brazilian Portuguese (pt_BR)',
  ])
  expect(toFilterChoices(entries, 'role', NOW).map(({ label }) => label)).toEqual([
    'Any',
    'Not told by the server',
    'Administrator',
    'Agent',
  ])
})

test('pinned accounts come first, then the last ones that are not pinned, then all', () => {
  const [one, two, three] = entries
  if (one === undefined || two === undefined || three === undefined) throw new Error('There are 18 accounts.')
  const keys = toWholeRows(entries, { pinned: [two], recent: [two, three] }).map(({ key }) => key)
  expect(keys.slice(0, 6)).toEqual(['pinned', 'pinned ada/2', 'recent', 'recent ada/3', 'all', 'ada/1'])
  expect(keys.length).toBe(5 + entries.length)
  expect(toWholeRows([one], { pinned: [two], recent: [one] }).map(({ key }) => key)).toEqual(['ada/1'])
})

test('what the cache knows of an account is found by searching', () => {
  expect(entries[0]?.searchTexts).toContain('shop.example.org')
})
