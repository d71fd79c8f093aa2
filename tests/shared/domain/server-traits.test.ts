import { describe, expect, it } from 'vitest'
import type { Account } from '#shared/domain/account.ts'
import { toServerTraits, type ServerTraits } from '#shared/domain/server-traits.ts'

const bare: Account = { id: 1, name: 'Acme', unknown: {}, redacted: [] }
const withSettings: Account = { ...bare, features: {}, settings: {} }
const withDays: Account = { ...bare, features: {}, autoResolveDuration: 7 }
const minutes = { field: 'auto_resolve_after', unit: 'minutes', minimum: 10, maximum: 1_439_856 }
const days = { field: 'auto_resolve_duration', unit: 'days', minimum: 1, maximum: 999 }
const unknown = { field: 'auto_resolve_after', unit: 'unknown', minimum: 10, maximum: 999 }

const traitsOf = (version: string | null, account: Account | null = null): ServerTraits =>
  toServerTraits({ account, facts: { version, kind: 'stock' } })

describe('Traits of a server', () => {
  it.each([
    ['4.1.0', days],
    ['4.2.0', minutes],
    ['4.15.1-fork.3', minutes],
    [null, unknown],
    ['fork', unknown],
  ])('tell what auto-resolve counts by the version %j', (version, autoResolve) => {
    expect(traitsOf(version).autoResolve).toEqual(autoResolve)
  })

  it.each([
    ['4.15.1', withDays, days],
    ['4.1.0', withSettings, minutes],
    [null, withSettings, minutes],
    [null, withDays, days],
    [null, bare, unknown],
    [null, { ...bare, settings: { auto_resolve_after: 30 } }, unknown],
  ] as const)('believe what an account shows before the version %j', (version, account, autoResolve) => {
    expect(traitsOf(version, account).autoResolve).toEqual(autoResolve)
  })

  it('follow the documented page where a server is known to', () => {
    const traits = toServerTraits({ account: bare, facts: { version: null, kind: 'documented-page' } })
    expect(traits.autoResolve).toEqual({ ...minutes, unit: 'days', minimum: 1, maximum: 999 })
    expect(traits).toMatchObject({
      settings: true,
      labelAndAudio: true,
      requiredAttributes: 'dropped',
      newerAttributes: false,
    })
  })

  it('count minutes where a server was taken for a follower of the page and shows the features of stock', () => {
    const facts = { version: null, kind: 'documented-page' } as const
    expect(toServerTraits({ account: withSettings, facts })).toMatchObject({
      kind: 'stock',
      autoResolve: minutes,
    })
  })

  // The last release before a change, and the first one with it (API document 15).
  it.each<[keyof ServerTraits, string, unknown, string, unknown]>([
    ['autoResolve', '2.1.9', { ...days, maximum: null }, '2.2.0', days],
    ['autoResolve', '4.1.9', days, '4.2.0', minutes],
    ['limitsTexts', '2.1.9', false, '2.2.0', true],
    ['profileAttributes', '3.5.9', 'dropped', '3.6.0', 'hidden'],
    ['profileAttributes', '3.6.9', 'hidden', '3.7.0', 'shown'],
    ['blankName', '3.5.9', 'refused', '3.6.0', 'accepted'],
    ['blankName', '4.8.9', 'accepted', '4.9.0', 'refused'],
    ['blankSupportEmail', '3.5.9', 'kept', '3.6.0', 'falls-back'],
    ['numberedLocale', '4.0.3', true, '4.0.4', false],
    ['settings', '4.1.9', false, '4.2.0', true],
    ['labelAndAudio', '4.2.9', false, '4.3.0', true],
    ['requiredAttributes', '4.8.9', 'dropped', '4.9.0', 'kept'],
    ['requiredAttributes', '4.10.9', 'kept', '4.11.0', 'enterprise-only'],
    ['checksSupportEmail', '4.12.9', false, '4.13.0', true],
    ['newerAttributes', '4.13.9', false, '4.14.0', true],
  ])('know of %s that it changes after %s', (trait, last, before, first, since) => {
    expect([traitsOf(last)[trait], traitsOf(first)[trait]]).toEqual([before, since])
  })

  it.each([
    ['sk', '2.0.0', '2.0.1'],
    ['uk', '2.5.9', '2.6.0'],
    ['th', '2.7.9', '2.8.0'],
    ['lv', '2.11.9', '2.12.0'],
    ['is', '2.13.9', '2.14.0'],
    ['he', '2.16.9', '2.17.0'],
    ['lt', '2.99.9', '3.0.0'],
    ['sr', '3.0.9', '3.1.0'],
    ['bg', '4.4.9', '4.5.0'],
    ['et', '4.12.9', '4.13.0'],
  ])('list %s not on %s and on %s', (code, last, first) => {
    expect([last, first].map((version) => traitsOf(version).locales.includes(code))).toEqual([false, true])
  })

  it.each<[string, Account, ServerTraits['requiredAttributes']]>([
    ['4.8.0', bare, 'dropped'],
    ['4.9.0', bare, 'kept'],
    ['4.10.0', bare, 'kept'],
    ['4.11.0', withSettings, 'enterprise-only'],
    ['4.11.0', { ...withSettings, subscribedFeatures: [] }, 'kept'],
  ])('know what becomes of required attributes on %s', (version, account, requiredAttributes) => {
    expect(traitsOf(version, account).requiredAttributes).toBe(requiredAttributes)
  })

  it.each([
    ['2.0.0', 30],
    ['2.18.0', 36],
    ['3.4.0', 38],
    ['4.1.0', 38],
    ['4.10.0', 39],
    ['4.15.1', 40],
  ])('list the languages of %s', (version, count) => {
    expect(traitsOf(version).locales.length).toBe(count)
  })

  it('take the languages from the login page where it was read, and never leave out the one in use', () => {
    const listed = toServerTraits({ account: null, facts: null, locales: ['en', 'xx'] })
    expect(listed.locales).toEqual(['en', 'xx'])
    expect(traitsOf('4.1.0', { ...withDays, locale: 'xx' }).locales).toContain('xx')
  })

  it('refuse in doubt what some candidate would refuse, and offer what some would keep', () => {
    expect(traitsOf(null, withSettings)).toMatchObject({
      blankName: 'refused',
      checksSupportEmail: true,
      numberedLocale: false,
      labelAndAudio: true,
      newerAttributes: true,
      requiredAttributes: 'enterprise-only',
    })
  })
})
