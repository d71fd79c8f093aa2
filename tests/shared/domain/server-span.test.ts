import { expect, it } from 'vitest'
import type { Account } from '#shared/domain/account.ts'
import { toServerSpan } from '#shared/domain/server-span.ts'

const bare: Account = { id: 1, unknown: {}, redacted: [] }
const withAttribute = (key: string): Partial<Account> => ({ customAttributes: { [key]: 'x' } })

// What an account shows, and the first release that shows it (API document 4.1).
it.each<[string, Partial<Account>, `${number}.${number}.${number}`]>([
  ['a status', { status: 'active' }, '2.8.0'],
  ['cache keys', { cacheKeys: {} }, '2.16.0'],
  ['a subscription', withAttribute('subscription_status'), '3.0.0'],
  ['an industry', withAttribute('industry'), '3.7.0'],
  ['a company size', withAttribute('company_size'), '3.7.0'],
  ['a timezone', withAttribute('timezone'), '3.7.0'],
  ['a step of onboarding', withAttribute('onboarding_step'), '3.7.0'],
  ['what is booked', { subscribedFeatures: [] }, '3.9.0'],
  ['a mark for deletion', withAttribute('marked_for_deletion_at'), '4.1.0'],
  ['settings', { settings: {} }, '4.2.0'],
  ['a website', withAttribute('website'), '4.14.0'],
  ['a referral source', withAttribute('referral_source'), '4.14.0'],
  ['a brand', withAttribute('brand_info'), '4.14.0'],
  ['a help center', withAttribute('help_center_generation_id'), '4.14.2'],
])('takes a server that shows %s and hides its version for no older one', (_what, shown, since) => {
  const [major, minor, patch] = since.split('.').map(Number)
  const span = toServerSpan(null, { ...bare, ...shown })
  const after = `${Number(major)}.${Number(minor)}.${Number(patch) + 1}` as const
  expect([span.must(since), span.must(after), span.may(after)]).toEqual([true, false, true])
})

it('takes a server that shows days and hides its version for one before 4.2', () => {
  const span = toServerSpan('develop', { ...bare, autoResolveDuration: null })
  expect([span.may('4.1.9'), span.may('4.2.0')]).toEqual([true, false])
})

it('believes what is shown before a version right beside the change', () => {
  expect(toServerSpan('4.2.0', { ...bare, autoResolveDuration: 7 }).may('4.2.0')).toBe(false)
  expect(toServerSpan('4.1.9', { ...bare, settings: {} }).must('4.2.0')).toBe(true)
})
