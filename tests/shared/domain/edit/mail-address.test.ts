import { describe, expect, it } from 'vitest'
import { isMailAddress } from '#shared/domain/edit/mail-address.ts'

describe('The mail address check', () => {
  it.each([
    'help@example.com',
    'Help Desk <help@example.com>',
    'foo',
    '5',
    ' padded@example.com ',
    'ünï@exämple.de',
    '😀',
    'a..b@c',
    '.a@.b',
    '"q q"@b',
    '(note) a@b (note (nested))',
    'a@[127.0.0.1]',
    'a@b, c@d',
    ',a@b',
    'a@b ;',
    'Team: a@b, c;',
    '<@relay,@other:a@b>',
    'a\r\n b <a@b>',
    'a (note)',
  ])('takes %j as servers do', (text) => {
    expect(isMailAddress(text)).toBe(true)
  })

  it.each([
    'Smith Smith',
    'foo@',
    '@bar',
    'a@b@c',
    'a@b.',
    'a@b c@d',
    'a b@c',
    'a:b',
    '<a>',
    'Name <a>',
    '<a>, c@d',
    'x, y z',
    'Team:;',
    ';',
    'a@b\n',
    'a@b\0',
    'a@b (unclosed',
    '"unclosed@b',
    'a\\@b',
    '(only a note)',
    'a(note)',
  ])('refuses %j as servers do', (text) => {
    expect(isMailAddress(text)).toBe(false)
  })
})
