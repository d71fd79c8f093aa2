import { expect, test } from 'vitest'
import type { Account } from '#shared/domain/account.ts'
import type { Instance } from '#shared/domain/instance.ts'
import { toCompareRows } from '../../../../renderer/features/compare/compare-rows.ts'

function instance(version: string): Instance {
  const server = { version, kind: 'stock' as const, queueServices: null, dataServices: null, checkedAt: 0 }
  return {
    id: version,
    origin: 'https://a.example.com',
    name: version,
    colour: 'blue',
    plainHttpConfirmed: false,
    position: 0,
    server,
    identities: [],
  }
}
const account = (change: Partial<Account>): Account => ({ id: 1, unknown: {}, redacted: [], ...change })

test('days here and minutes there are the same length of time, and unknown accounts differ from nobody', () => {
  const old = account({ name: 'Same', autoResolveDuration: 3 })
  const fresh = account({ name: 'Same', settings: { auto_resolve_after: 4320 }, features: { crm: true } })
  const rows = toCompareRows([
    { account: old, instance: instance('4.1.0') },
    { account: fresh, instance: instance('4.15.1') },
    { account: null, instance: instance('4.15.1') },
  ])
  const shown = Object.fromEntries(rows.map(({ id, values, differs }) => [id, [...values, differs]]))
  expect(shown).toMatchObject({
    version: ['4.1.0', '4.15.1', '', true],
    name: ['Same', 'Same', '', false],
    'auto-resolve': ['3 days', '3 days', '', false],
    'features crm': ['', 'On', '', true],
  })
})

test('settings and attributes that one alone has are told for all', () => {
  const one = account({ settings: { auto_resolve_message: 'Bye' }, customAttributes: { plan: 'gold' } })
  const other = account({ settings: {}, customAttributes: {} })
  const at = instance('4.15.1')
  const rows = toCompareRows([
    { account: one, instance: at },
    { account: other, instance: at },
  ])
  expect(rows.filter(({ differs }) => differs).map(({ id, values }) => [id, values])).toEqual([
    ['settings auto_resolve_message', ['Bye', '']],
    ['attributes plan', ['gold', '']],
  ])
})
