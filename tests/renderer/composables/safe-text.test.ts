import fastCheck from 'fast-check'
import { expect, test } from 'vitest'
import { hasMixedScripts, toTextParts } from '../../../renderer/composables/safe-text.ts'

test.each([
  ['an ordinary name', 'Harbour Lane Books'],
  ['accents and other alphabets', 'Café Colibrí مكتبة النخيل 港書店 Ёлка'],
  ['an emoji of several characters', 'Team 👩‍💻 👨‍👩‍👧‍👦 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇩🇪 1️⃣'],
  ['markup', '<script>alert(1)</script>'],
])('%s is shown as it is', (_, name) => {
  expect(toTextParts(name)).toEqual([{ text: name }])
})

test.each([
  ['a zero-width space', 'Ac\u200bme', 'U+200B'],
  ['a joiner outside an emoji', 'Ac\u200dme', 'U+200D'],
  ['an override of the reading direction', 'Ac\u202eme', 'U+202E'],
  ['an isolate', 'Ac\u2067me', 'U+2067'],
  ['a soft hyphen', 'Ac\u00adme', 'U+00AD'],
  ['a no-break space', 'Ac\u00a0me', 'U+00A0'],
  ['a control character', 'Ac\u0000me', 'U+0000'],
  ['a line break', 'Ac\nme', 'U+000A'],
  ['a filler that looks like nothing', 'Ac\u3164me', 'U+3164'],
  ['a variation selector without a picture', 'Ac\ufe0fme', 'U+FE0F'],
  ['half a surrogate pair', 'Ac\ud800me', 'U+D800'],
  ['a tag character', 'Ac\u{e0041}me', 'U+E0041'],
])('%s is named', (_, name, code) => {
  expect(toTextParts(name)).toEqual([{ text: 'Ac' }, { code }, { text: 'me' }])
})

test('spaces at the ends are named, spaces between words are not', () => {
  expect(toTextParts(' A  B ')).toEqual([{ code: 'U+0020' }, { text: 'A  B' }, { code: 'U+0020' }])
})

test('what is far too long to be a name ends in dots', () => {
  const parts = toTextParts('\u200b'.repeat(3_000_000))
  expect([parts.length, parts.at(0), parts.at(-1)]).toEqual([2001, { code: 'U+200B' }, { text: '…' }])
})

test('an empty name has no parts', () => {
  expect(toTextParts('')).toEqual([])
})

test('two names that differ never look the same', () => {
  const pieces = fastCheck.constantFrom(
    'a',
    'b',
    ' ',
    '\u200b',
    '\u202e',
    '\u00ad',
    '\u0007',
    '👍',
    '\u200d',
    '\ufe0f',
  )
  const names = fastCheck.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''))
  fastCheck.assert(
    fastCheck.property(names, names, (one, other) => {
      fastCheck.pre(one !== other)
      expect(toTextParts(one)).not.toEqual(toTextParts(other))
    }),
  )
})

test('a word out of two alphabets that look alike is noticed, a name in two languages is not', () => {
  expect(hasMixedScripts('Аcme')).toBe(true)
  expect(hasMixedScripts('Acmе Support')).toBe(true)
  expect(hasMixedScripts('Acme Поддержка')).toBe(false)
  expect(hasMixedScripts('Acme 港書店')).toBe(false)
  expect(hasMixedScripts('Acme')).toBe(false)
})
