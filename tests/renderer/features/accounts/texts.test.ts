import { expect, test } from 'vitest'
import { toChangeTime } from '../../../../renderer/features/accounts/cache-key-time.ts'
import { judgeFreshness } from '../../../../renderer/features/accounts/freshness.ts'
import { toJsonValueText } from '../../../../renderer/features/accounts/json-value-text.ts'
import { splitByMatch } from '../../../../renderer/features/accounts/text-matches.ts'

const NOW = 1_800_000_000_000

test.each([
  ['never seen', null, null, { state: 'unknown', clockChanged: false }],
  ['seen a minute ago', NOW - 60_000, null, { state: 'fresh', clockChanged: false }],
  ['seen an hour ago', NOW - 3_600_000, null, { state: 'stale', clockChanged: false }],
  ['seen in the future', NOW + 3_600_000, null, { state: 'stale', clockChanged: true }],
  ['a little ahead of this clock', NOW + 5_000, null, { state: 'fresh', clockChanged: false }],
  ['young, but the server failed since', NOW, 'server-crashed', { state: 'failing', clockChanged: false }],
  ['young, but without a network', NOW, 'offline', { state: 'offline', clockChanged: false }],
] as const)(
  'what was %s is judged by age and by how the last refresh ended',
  (_, fetchedAt, code, expected) => {
    expect(judgeFreshness(fetchedAt, code === null ? null : { code }, NOW)).toEqual(expected)
  },
)

test('only a cache key that is a time is read as one', () => {
  expect(['1795363372', '0000000000', 'abc', '17953633720', undefined].map(toChangeTime)).toEqual([
    1_795_363_372_000,
    null,
    null,
    null,
    null,
  ])
})

test('nothing hides inside a structure', () => {
  expect(toJsonValueText({ 'a\u200Bb': ['\u202Ex', '\u{E0061}', 'é 漢'] })).toBe(
    String.raw`{
  "a\u200bb": [
    "\u202ex",
    "\udb40\udc61",
    "é 漢"
  ]
}`,
  )
})

test('a line is cut where it matches and is the same line when joined', () => {
  expect(splitByMatch('Acme, ACME', 'acme')).toEqual([
    { text: 'Acme', match: true },
    { text: ', ', match: false },
    { text: 'ACME', match: true },
  ])
  expect(splitByMatch('İİ x', 'x')).toEqual([{ text: 'İİ x', match: false }])
  expect(splitByMatch('nothing', '')).toEqual([{ text: 'nothing', match: false }])
})
