import { expect, test } from 'vitest'
import { toCustomAttributeParts } from '#shared/domain/custom-attributes.ts'

test('custom attributes are sorted by what they are about and none is lost', () => {
  const attributes = {
    plan_name: null,
    industry: 'Technology',
    onboarding_step: 'account_details',
    tier: { gold: [1] },
    constructor: 'x',
  }
  expect(toCustomAttributeParts(attributes)).toEqual({
    company: [['industry', 'Technology']],
    billing: [['plan_name', null]],
    lifecycle: [['onboarding_step', 'account_details']],
    other: [
      ['tier', { gold: [1] }],
      ['constructor', 'x'],
    ],
  })
  expect(toCustomAttributeParts(undefined)).toEqual({ company: [], billing: [], lifecycle: [], other: [] })
})
