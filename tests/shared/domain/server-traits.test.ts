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

  it.each([
    ['3.5.2', 'refused'],
    ['3.6.0', 'accepted'],
    ['4.8.0', 'accepted'],
    ['4.9.0', 'refused'],
  ])('know whether %s accepts a blank name', (version, blankName) => {
    expect(traitsOf(version).blankName).toBe(blankName)
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
