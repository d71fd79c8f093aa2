import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { readRecoveryCode, toRecoveryCode } from '#shared/domain/recovery-code.ts'

const secret = Uint8Array.from({ length: 17 }, (_, index) => index * 15)

test('A code is eight groups of four, and reads back however it was typed', () => {
  const code = toRecoveryCode(secret)
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
  const spellings = [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' – ')}\n`]
  const mistaken = code.replaceAll('0', 'o').replaceAll('1', 'l')
  for (const spelling of [...spellings, mistaken])
    expect(readRecoveryCode(spelling)).toEqual({ kind: 'secret', secret })
})

test('Every slip in one character and every exchange of neighbours is told from another code', () => {
  const plain = toRecoveryCode(randomBytes(17)).replaceAll('-', '')
  const slips = Array.from(plain).flatMap((right, place) =>
    Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')
      .filter((wrong) => wrong !== right)
      .map((wrong) => plain.slice(0, place) + wrong + plain.slice(place + 1)),
  )
  const exchanges = Array.from({ length: 31 }, (_, place) => {
    const [first = '', second = ''] = plain.slice(place, place + 2)
    return plain.slice(0, place) + second + first + plain.slice(place + 2)
  }).filter((exchanged) => exchanged !== plain)
  const kinds = new Set([...slips, ...exchanges].map((typed) => readRecoveryCode(typed).kind))
  expect([slips.length, [...kinds]]).toEqual([992, ['mistyped']])
})

test('What is too short is incomplete, what is too long or holds a strange character is mistyped', () => {
  const code = toRecoveryCode(secret)
  const typed = ['', 'AB', code.slice(0, -1), `${code}0`, code.replace(/^./, 'U'), code.replace(/^./, '🙂')]
  expect(typed.map((text) => readRecoveryCode(text).kind)).toEqual([
    'incomplete',
    'incomplete',
    'incomplete',
    'mistyped',
    'mistyped',
    'mistyped',
  ])
})
