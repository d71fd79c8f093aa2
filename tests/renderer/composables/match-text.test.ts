import { expect, test } from 'vitest'
import { rankMatches, scoreMatch, toSearchText } from '../../../renderer/composables/match-text.ts'

const rank = (names: string[], query: string, limit = 10) =>
  rankMatches(names, query, (name) => [toSearchText(name)], limit)

test('beginnings come before word beginnings, those before middles, scattered letters last', () => {
  expect(rank(['Berlin Acme', 'Tacmeo', 'Acme', 'Alpha corporation, mainly Europe', 'Zulu'], 'acme')).toEqual(
    ['Acme', 'Berlin Acme', 'Tacmeo', 'Alpha corporation, mainly Europe'],
  )
})

test('case and accents do not matter, in the query or in the name', () => {
  expect(rank(['Café Colibrí', 'Cabinet'], 'CAFE')).toEqual(['Café Colibrí'])
  expect(rank(['Cafe'], 'café')).toEqual(['Cafe'])
})

test('every word of the query has to be found, in any order', () => {
  expect(rank(['Nordlicht Agentur', 'Nordwind', 'Agentur Süd'], 'agen nord')).toEqual(['Nordlicht Agentur'])
})

test('an empty query keeps the order and the limit', () => {
  expect(rank(['c', 'a', 'b'], '  ', 2)).toEqual(['c', 'a'])
})

test('scattered letters count in the first text only', () => {
  expect(scoreMatch('hte', ['acme', 'https://chat.example.com'])).toBe(0)
  expect(scoreMatch('chat', ['acme', 'https://chat.example.com'])).toBeGreaterThan(0)
})
