import { expect, it } from 'vitest'
import { judgePassword, type PasswordRule } from '#shared/domain/password-rules.ts'
import { judgeSignup, namesWanted } from '#shared/domain/signup.ts'

const broken = (password: string) =>
  Object.entries(judgePassword(password)).flatMap(([rule, kept]) => (kept ? [] : [rule as PasswordRule]))
const good = {
  accountName: 'Harbour',
  fullName: 'Ada',
  email: 'ada+new@harbour.example',
  password: 'Harbour-2026',
}

it('names every rule that a password breaks', () => {
  expect(
    ['Harbour-2026', 'aB1!x', 'HARBOUR-1', 'harbour-1', 'Harbour-x', 'Harbour1', 'Härbour-1', ''].map(broken),
  ).toEqual([
    [],
    ['length'],
    ['lower'],
    ['upper'],
    ['digit'],
    ['special'],
    ['allowed'],
    ['length', 'upper', 'lower', 'digit', 'special', 'allowed'],
  ])
})

it('takes a password of 128 characters and none longer, and a space as special', () => {
  expect([`Aa1 ${'x'.repeat(124)}`, `Aa1 ${'x'.repeat(125)}`].map(broken)).toEqual([[], ['length']])
})

it('wants the names that servers of an age insist on, and both where the age is not known', () => {
  const ages = ['3.5.9', '3.6.0', '4.8.9', '4.9.0', '4.13.9', '4.14.0', null]
  expect(ages.map((age) => Object.values(namesWanted(age)))).toEqual([
    [true, true],
    [false, false],
    [false, false],
    [true, false],
    [true, false],
    [true, true],
    [true, true],
  ])
})

it('refuses what the server would, field by field', () => {
  expect(judgeSignup(good, '4.15.1')).toEqual({})
  expect(
    judgeSignup({ accountName: ' ', fullName: 'x'.repeat(256), email: '', password: 'x' }, '4.15.1'),
  ).toEqual({
    accountName: 'empty',
    fullName: 'too-long',
    email: 'empty',
    password: 'too-weak',
  })
  expect(judgeSignup({ ...good, accountName: '', fullName: '' }, '4.1.0')).toEqual({ accountName: 'empty' })
})

it.each([
  'ada',
  'ada@localhost',
  'Ada <ada@harbour.example>',
  'ada@har..bour.example',
  'ada@-harbour.example',
  'ädа@harbour.example',
  'a b@harbour.example',
  'ada@har_bour.example',
])('takes %s for no address', (email) => {
  expect(judgeSignup({ ...good, email }, '4.15.1')).toEqual({ email: 'not-an-address' })
})
