import { expect, test } from 'vitest'
import { fromKeysText, toKeysText } from '#electron/vault/keys-text.ts'
import type { KeysFile } from '#electron/vault/keyslots.ts'

const seal = { nonce: Buffer.alloc(12, 1), sealed: Buffer.alloc(48, 2), createdAt: 5 }
const keys: KeysFile = {
  vaultId: '00000000-0000-4000-8000-000000000000',
  slots: [
    {
      kind: 'passphrase',
      cost: { memoryKiB: 65_536, passes: 3, parallelism: 1 },
      salt: Buffer.alloc(16, 3),
      ...seal,
    },
    { kind: 'keychain', wrapped: Buffer.from('wrapped'), ...seal },
    { kind: 'recovery', salt: Buffer.alloc(16, 4), ...seal, createdAt: null },
  ],
}

type Fields = Record<string, unknown>

/** The text with the file's own fields, or those of its first slot, changed. */
function changed(file: Fields, slot: Fields = {}): string {
  const whole = JSON.parse(toKeysText(keys)) as { slots: Fields[] }
  const [first, ...others] = whole.slots
  return JSON.stringify({ ...whole, slots: [{ ...first, ...slot }, ...others], ...file })
}

test('What was written is read again', () => {
  expect(fromKeysText(toKeysText(keys))).toEqual({ kind: 'keys', keys })
})

test('A file of the first version is read, and nobody knows when its slots were made', () => {
  const first = JSON.parse(changed({ version: 1 })) as { slots: Fields[] }
  for (const slot of first.slots) delete slot.createdAt
  const slots = keys.slots.map((slot) => ({ ...slot, createdAt: null }))
  expect(fromKeysText(JSON.stringify(first))).toEqual({ kind: 'keys', keys: { ...keys, slots } })
})

test('A file of a later version is newer, whatever else it says', () => {
  expect(fromKeysText(changed({ version: 3 }))).toEqual({ kind: 'newer' })
  expect(fromKeysText('{"format":"switchyard-vault-keys","version":4}')).toEqual({ kind: 'newer' })
})

test('A file may ask for no less work than is written here, and for no more than a machine can bear', () => {
  const asks = (cost: Fields) => fromKeysText(changed({}, cost)).kind
  expect([{ memoryKiB: 262_144 }, { passes: 12 }, { parallelism: 4 }].map(asks)).toEqual([
    'keys',
    'keys',
    'keys',
  ])
  const refused = [
    { memoryKiB: 1_048_577 },
    { memoryKiB: 100 * 1024 * 1024 },
    { memoryKiB: 65_535 },
    { memoryKiB: 65_536.5 },
    { memoryKiB: '65536' },
    { memoryKiB: -1 },
    { passes: 2 },
    { passes: 1e9 },
    { parallelism: 0 },
    { parallelism: 5 },
    { derivation: 'pbkdf2' },
  ]
  expect(refused.map(asks)).toEqual(refused.map(() => 'damaged'))
})

test('Everything that is not exactly such a file is damaged, and nothing of it throws', () => {
  const whole = toKeysText(keys)
  const broken = [
    '',
    'null',
    '[]',
    '"text"',
    '{}',
    '\0\0\0\0',
    whole.slice(0, -20),
    changed({ format: 'other' }),
    changed({ version: 0 }),
    changed({ version: '1' }),
    changed({ vaultId: 'x' }),
    changed({ slots: [] }),
    changed({ slots: {} }),
    changed({ slots: [null] }),
    changed({
      slots: Array.from({ length: 17 }, () => (JSON.parse(whole) as { slots: unknown[] }).slots[0]),
    }),
    changed({}, { kind: 'recovery', salt: 'AAAA' }),
    changed({}, { kind: 'paper' }),
    changed({}, { kind: 'keychain' }),
    changed({}, { salt: 'AAAA' }),
    changed({}, { salt: null }),
    changed({}, { nonce: Buffer.alloc(11).toString('base64') }),
    changed({}, { sealed: Buffer.alloc(49).toString('base64') }),
    changed({}, { sealed: '!'.repeat(64) }),
    changed({ slots: [{ kind: 'keychain', wrapped: 'A'.repeat(8196), nonce: '', sealed: '' }] }),
  ]
  expect(broken.map((text) => fromKeysText(text).kind)).toEqual(broken.map(() => 'damaged'))
})
