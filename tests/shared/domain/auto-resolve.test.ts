import { expect, test } from 'vitest'
import type { Account } from '#shared/domain/account.ts'
import { toAutoResolve } from '#shared/domain/auto-resolve.ts'
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
const features = { labels: true }

test('minutes are what a stock server with settings means, even when its version is hidden', () => {
  expect(toAutoResolve(account({ features, settings: { auto_resolve_after: 4320 } }), server({}))).toEqual({
    state: 'after',
    key: 'auto_resolve_after',
    amount: 4320,
    unit: 'minutes',
  })
})

test('a version alone is enough for minutes when features are missing', () => {
  const found = toAutoResolve(
    account({ settings: { auto_resolve_after: 30 } }),
    server({ version: '4.10.0' }),
  )
  expect(found).toMatchObject({ amount: 30, unit: 'minutes' })
})

test('days are what servers up to 4.1 mean', () => {
  expect(toAutoResolve(account({ features, autoResolveDuration: 3 }), server({ version: '4.1.0' }))).toEqual({
    state: 'after',
    key: 'auto_resolve_duration',
    amount: 3,
    unit: 'days',
  })
  expect(
    toAutoResolve(account({ features, autoResolveDuration: null }), server({ version: '4.1.0' })),
  ).toEqual({
    state: 'off',
    key: 'auto_resolve_duration',
  })
})

test('days beside settings are what an upgrade left behind', () => {
  for (const left of [{ autoResolveDuration: 3 }, { unknown: { auto_resolve_duration: '3' } }]) {
    expect(toAutoResolve(account({ features, settings: {}, ...left }), server({}))).toEqual({
      state: 'off',
      key: 'auto_resolve_after',
    })
  }
})

test('days are what a server that follows only the documented page means', () => {
  const page = server({ kind: 'documented-page' })
  expect(toAutoResolve(account({ settings: { auto_resolve_after: 30 } }), page)).toMatchObject({
    unit: 'days',
  })
})

test('a number gets no unit when nothing tells it', () => {
  const plain = account({ settings: { auto_resolve_after: 30 } })
  expect(toAutoResolve(plain, null)).toMatchObject({ amount: 30, unit: null })
  expect(toAutoResolve(plain, server({}))).toMatchObject({ amount: 30, unit: null })
})

test('empty settings mean off, missing ones mean that nothing was said', () => {
  expect(toAutoResolve(account({ settings: {} }), null)).toEqual({ state: 'off', key: 'auto_resolve_after' })
  expect(toAutoResolve(account({ settings: { auto_resolve_after: null } }), null)).toEqual({
    state: 'off',
    key: 'auto_resolve_after',
  })
  expect(toAutoResolve(account({}), null)).toEqual({ state: 'not-sent' })
})

test('a value that is no whole number is handed on as it came', () => {
  for (const value of ['30', true, 30.5, [30], { minutes: 30 }]) {
    expect(toAutoResolve(account({ settings: { auto_resolve_after: value } }), null)).toEqual({
      state: 'odd',
      key: 'auto_resolve_after',
      value,
    })
  }
  expect(toAutoResolve(account({ unknown: { auto_resolve_duration: 'three' } }), null)).toEqual({
    state: 'odd',
    key: 'auto_resolve_duration',
    value: 'three',
  })
})
