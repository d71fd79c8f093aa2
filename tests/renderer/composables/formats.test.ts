import { afterEach, expect, test } from 'vitest'
import { currentLocale } from '../../../renderer/composables/current-locale.ts'
import {
  compareTexts,
  formatExactTime,
  formatNumber,
  formatRelativeTime,
} from '../../../renderer/composables/formats.ts'

afterEach(() => {
  currentLocale.value = 'en'
})

const NOW = Date.UTC(2026, 5, 1, 12)

test.each([
  [0, 'now'],
  [59_000, 'now'],
  [3 * 60_000 + 5000, '3 min. ago'],
  [26 * 3_600_000, 'yesterday'],
  [400 * 86_400_000, 'last yr.'],
  [-2 * 3_600_000, 'in 2 hr.'],
])('%i milliseconds ago reads as "%s"', (age, words) => {
  expect(formatRelativeTime(NOW - age, NOW)).toBe(words)
})

test('times and numbers follow the language', () => {
  currentLocale.value = 'de'
  expect([formatRelativeTime(NOW - 180_000, NOW), formatNumber(4320.5)]).toEqual(['vor 3 Min.', '4.320,5'])
})

test.each(['en', 'de', 'es', 'fr', 'pt-BR', 'ar'])(
  'what was reads as another time than what comes: %s',
  (locale) => {
    currentLocale.value = locale
    const minutes = [2, 5, 11, 90, 500, 4000, 20_000, 130_000, 300_000, 1_200_000]
    const alike = minutes.filter((count) => {
      const distance = count * 60_000
      return formatRelativeTime(NOW - distance, NOW) === formatRelativeTime(NOW + distance, NOW)
    })
    expect(alike).toEqual([])
  },
)

test('a time that is none becomes no text instead of an error', () => {
  expect([formatRelativeTime(NaN, NOW), formatExactTime(Infinity)]).toEqual(['', ''])
})

test('numbers inside names are sorted by value', () => {
  expect(['Shop 10', 'Shop 9', 'école', 'Eagle'].sort(compareTexts)).toEqual([
    'Eagle',
    'école',
    'Shop 9',
    'Shop 10',
  ])
})
