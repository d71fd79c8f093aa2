import fc from 'fast-check'
import { EDIT_FIELDS, type EditField } from '#shared/domain/edit/fields.ts'
import type { Json, JsonObject } from '#shared/domain/json.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 30 })
const texts = fc.oneof(
  { weight: 6, arbitrary: text },
  fc.constantFrom('', '  ', ' padded ', 'Ünï 🚀', '2024-01-01'),
)
const lengths = fc.constantFrom(99, 100, 101, 150, 254, 255, 256, 300, 5000)
const sized = fc
  .tuple(fc.constantFrom('a', 'ü', '🚀'), lengths)
  .map(([letter, length]) => letter.repeat(length))
const broken = fc.constantFrom('a\0b', '\0', '\ud800', 'x\udfff', { deep: ['\ud83d'] }, ['\udc00'])
const numbers = fc.oneof(
  fc.integer(),
  fc.constantFrom(0, -1, 1.5, 30.5, 1e16, 1e21, -1e21, 1e-7, 123456789012345680000),
)
const shapes = fc.constantFrom<Json[]>([], ['a'], [['a']], {}, { a: 1 }, { a: [{ b: null }] })
const anything: fc.Arbitrary<Json> = fc.oneof(
  texts,
  sized,
  broken,
  numbers,
  shapes,
  fc.boolean(),
  fc.constant(null),
)

const addresses = fc.oneof(
  fc.constantFrom(
    'help@example.com',
    'Help Desk <help@example.com>',
    'foo',
    '5',
    'Smith Smith',
    'foo@',
    '@bar',
    'a@b@c',
  ),
  fc.constantFrom(
    ' padded@example.com ',
    'ünï@example.com',
    '<a@b.c>',
    'Help <',
    'a@b c@d',
    'x\0@y',
    '',
    '  ',
  ),
  fc
    .array(
      fc.constantFrom(
        'a',
        'b.c',
        '.',
        ' ',
        '@',
        '@b',
        ',',
        ';',
        'G:',
        '<',
        '>',
        '<a@b>',
        '(c)',
        '"q q"',
        '[1.2]',
        '\r\n ',
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((pieces) => pieces.join('')),
  fc.constantFrom(
    'a..b@c',
    '.a@b',
    'a.@b',
    '(c) a@b',
    'a@b (c)',
    'a@b, c@d',
    'G: a@b, c@d;',
    'a@[1.2.3.4]',
    '"a b"@c',
  ),
  fc.constantFrom(
    'Name <a>',
    '<a>, c@d',
    'G:;',
    '(c)',
    'a(c)',
    'a@b.',
    'a b@c',
    '<@r:a@b>',
    'a;b',
    '"unclosed',
    'a@b (',
    '\\',
  ),
  fc.constantFrom(80, 88, 89, 120, 243, 244, 300).map((length) => `${'a'.repeat(length)}@example.com`),
  fc.constantFrom(null, 5, true, 1.5, ['a@b'], { a: 'b' }),
)
const locales = fc.oneof(
  fc.constantFrom('en', 'ar', 'fr', 'pt_BR', 'zh_CN', 'zh_TW', 'he', 'lt', 'sr', 'bg', 'et'),
  fc.constantFrom('hi', 'zh', 'pt-BR', 'pt_br', 'FR', ' fr', '3', 'xx', 'pt_PT', '', '  ', 'en\0'),
  fc.constantFrom<Json[]>(null, false, true, 3, 5, 11, 12, 37, 38, 39, 40, 41, 99, -1, 3.5, ['fr'], [], {
    a: 1,
  }),
)
const durations = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 10, max: 999 }) },
  fc.constantFrom(-5, 0, 1, 9, 10, 30, 999, 1000, 1439856, 1439857, 1e21, 1.5, 30.5, 0.5, 999.5),
  fc.constantFrom<Json[]>(
    null,
    '',
    ' ',
    '3',
    ' 3 ',
    '1.5',
    'abc',
    '3abc',
    '0',
    '1000',
    '-1',
    '1e2',
    '1e3',
    '1.5e2',
    '.5',
    '5.',
    '1_0',
    '1__0',
    '0x1A',
    '\n7\t',
    true,
    false,
    [30],
    {},
  ),
)
const flags = fc.constantFrom<Json[]>(true, false, null, 'true', 1, 0, '', [true], {})
const entry = fc.oneof({ weight: 6, arbitrary: text }, fc.constantFrom<Json[]>(1, true, 'a\0', null))
const lists = fc.oneof(
  { weight: 3, arbitrary: fc.array(text, { maxLength: 4 }) },
  fc.array(entry, { maxLength: 4 }),
  fc.constantFrom<Json[]>(null, 'a', [null], ['a', null], [null, 1], [[null]], [['a']], [{ a: 1 }], {}),
) as fc.Arbitrary<Json>

const PROPER: Record<EditField, fc.Arbitrary<Json>> = {
  name: fc.oneof({ weight: 3, arbitrary: texts }, sized),
  locale: locales,
  domain: fc.oneof({ weight: 3, arbitrary: texts }, sized, fc.constant(null)),
  support_email: addresses,
  industry: fc.oneof(texts, sized, numbers),
  company_size: fc.oneof(texts, numbers, fc.boolean()),
  timezone: fc.oneof(texts, fc.constant(null)),
  website: texts,
  referral_source: fc.oneof(texts, numbers),
  user_role: texts,
  auto_resolve_after: durations,
  auto_resolve_duration: durations,
  auto_resolve_message: fc.oneof(texts, sized, fc.constant(null)),
  auto_resolve_ignore_waiting: flags,
  auto_resolve_label: fc.oneof(texts, fc.constant(null)),
  audio_transcriptions: flags,
  conversation_required_attributes: lists,
}

/** A mail address is generated from forms on which the mail library was asked; the others take any JSON too. */
function valueOf(field: EditField): fc.Arbitrary<Json> {
  if (field === 'support_email') return PROPER[field]
  return fc.oneof({ weight: 5, arbitrary: PROPER[field] }, { weight: 1, arbitrary: anything })
}

/** Edits of one to three of the fields given, now and then with a key that no server knows. */
export function editsOf(fields: readonly EditField[]): fc.Arbitrary<JsonObject> {
  const known = fc
    .uniqueArray(fc.constantFrom(...fields), { minLength: 1, maxLength: 3 })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((field) => [field, valueOf(field)]))))
  const unknown = fc.constantFrom<JsonObject[]>(
    {},
    {},
    {},
    { nonsense: 1 },
    { status: 'suspended', settings: {} },
  )
  return fc.tuple(known, unknown).map(([edit, more]) => ({ ...edit, ...more }))
}

/** The parameters that the documented page names. */
export const PAGE_FIELDS: readonly EditField[] = EDIT_FIELDS.filter(
  (field) =>
    ![
      'website',
      'referral_source',
      'user_role',
      'auto_resolve_duration',
      'conversation_required_attributes',
    ].includes(field),
)

/** Any JSON value under any key, and every field with any value at all. */
export const anyEdit: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.dictionary(fc.oneof(fc.constantFrom(...EDIT_FIELDS), fc.string()), fc.jsonValue() as fc.Arbitrary<Json>),
  fc
    .record(Object.fromEntries(EDIT_FIELDS.map((field) => [field, anything])), { requiredKeys: [] })
    .map((edit) => edit as JsonObject),
  fc
    .constantFrom(...EDIT_FIELDS)
    .chain((field) => fc.oneof(PROPER[field], anything).map((value): JsonObject => ({ [field]: value }))),
)
