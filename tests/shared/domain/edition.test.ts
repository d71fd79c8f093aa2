import { expect, it } from 'vitest'
import type { Account } from '#shared/domain/account.ts'
import { toEdition } from '#shared/domain/edition.ts'

const bare: Account = { id: 1, unknown: {}, redacted: [] }

it.each([
  ['4.15.1', { subscribedFeatures: ['sla'] }, 'enterprise'],
  ['4.15.1', { subscribedFeatures: null }, 'enterprise'],
  [null, { subscribedFeatures: [] }, 'enterprise'],
  ['4.15.1', {}, 'community'],
  ['3.9.0', {}, 'community'],
  ['3.8.9', {}, null],
  ['develop', { settings: {}, features: {} }, 'community'],
  [null, { settings: {} }, null],
  ['develop', {}, null],
  [null, { autoResolveDuration: 3 }, null],
] as const)('tells which build a server of version %j with %j is', (version, shown, edition) => {
  const { subscribedFeatures, ...more } = { subscribedFeatures: undefined, ...shown }
  const booked =
    subscribedFeatures === undefined
      ? {}
      : { subscribedFeatures: subscribedFeatures && [...subscribedFeatures] }
  expect(toEdition({ ...bare, ...more, ...booked }, version)).toBe(edition)
})
