import { expect, test } from 'vitest'
import { measurePassphrase } from '#shared/domain/passphrase.ts'

test.each([
  ['', 'short'],
  ['Ab1!xyz', 'short'],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['abcdefghijklmnop', 'weak'],
  ['password', 'weak'],
  ['12345678901234567890', 'weak'],
  ['kettle-ranch', 'fair'],
  ['violet kettle under a quiet ranch', 'strong'],
  ['q7$Vn2!mZr#8Lw', 'strong'],
  ['пароль для сейфа дома', 'strong'],
] as const)('%j is measured as %s', (passphrase, strength) => {
  expect(measurePassphrase(passphrase)).toBe(strength)
})

test('length is counted in characters, not in code units', () => {
  expect(measurePassphrase('😀😀😀😀😀😀😀')).toBe('short')
})
