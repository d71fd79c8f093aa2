import { expect, test } from 'vitest'
import { defaultFeaturesOf } from './data/features.ts'
import { languagesOf } from './data/languages.ts'
import { traitsOf, type Trait } from './traits.ts'
import type { Version } from './version.ts'

/** On which side of a release's boundary a trait is there. */
function around(trait: Trait, before: Version, from: Version): boolean[] {
  return [traitsOf(before)[trait], traitsOf(from)[trait]]
}

test('a trait begins with the release that brought it and ends with the one that dropped it', () => {
  expect({
    settings: around('settings', '4.1.9', '4.2.0'),
    autoResolveInDays: around('autoResolveInDays', '4.1.9', '4.2.0'),
    blankName: [around('blankAccountName', '3.5.2', '3.6.0'), around('blankAccountName', '4.8.0', '4.9.0')],
    tenIsAfterNine: around('inboxesSortedByName', '4.9.0', '4.11.0'),
  }).toEqual({
    settings: [false, true],
    autoResolveInDays: [true, false],
    blankName: [
      [false, true],
      [true, false],
    ],
    tenIsAfterNine: [false, true],
  })
})

test('each release has its number of languages and features', () => {
  const releases: Version[] = ['2.18.0', '3.4.0', '4.1.0', '4.10.0', '4.15.1']
  expect(releases.map((release) => languagesOf(release).codes.size)).toEqual([36, 38, 38, 39, 40])
  expect(releases.map((release) => defaultFeaturesOf(release).length)).toEqual([20, 20, 24, 26, 26])
})
