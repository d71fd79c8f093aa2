import { expect, test } from 'vitest'
import { listChangedKeys } from '#shared/domain/account-changes.ts'
import type { Account } from '#shared/domain/account.ts'

const before: Account = {
  id: 1,
  name: 'Acme',
  locale: null,
  settings: { auto_resolve_after: 30, auto_resolve_label: null },
  features: { labels: true, crm: true },
  unknown: { tier: { gold: [1, 2] } },
  redacted: [],
}

test('two equal answers differ in nothing', () => {
  expect(listChangedKeys(before, structuredClone(before))).toEqual([])
})

test('what changed, came and went is named down to the entry', () => {
  const rest: Account = structuredClone(before)
  delete rest.locale
  const after: Account = {
    ...rest,
    name: 'Acme Ltd',
    settings: { auto_resolve_after: 60, auto_resolve_label: null, audio_transcriptions: true },
    features: { labels: true },
    customAttributes: { industry: 'Toys' },
    unknown: { tier: { gold: [1, 3] } },
  }
  expect(listChangedKeys(before, after).sort()).toEqual([
    'customAttributes.industry',
    'features.crm',
    'locale',
    'name',
    'settings.audio_transcriptions',
    'settings.auto_resolve_after',
    'unknown.tier',
  ])
})
