import { expect, test } from 'vitest'
import { readMail, type MailReading } from './mail-address.ts'

/** As Ruby's mail library 2.8.1 answered: an address with a domain, one without, none at all, or a refusal. */
const known: Record<MailReading, string[]> = {
  full: [
    'help@example.com',
    'Help Desk <help@example.com>',
    'N. M. <a@b>',
    ' padded@example.com ',
    'ünï@exämple.de',
    'a..b@c',
    '.a@.b',
    'a.@b',
    '"a b"@c',
    '(note) a@b (note (nested))',
    'a@[1.2.3.4]',
    'a@b, c@d',
    ',a@b',
    'a@b;',
    'Team: a@b, c;',
    '<@relay,@other:a@b>',
    'a\r\n b <a@b>',
  ],
  local: ['foo', '5', 'a,b', 'a;b', '""', 'a (note)', '😀'],
  nobody: ['Name <a>', '<a>, c@d', 'G:;', 'a(note)'],
  unreadable: [
    'Smith Smith',
    'foo@',
    '@bar',
    'a@b@c',
    'a@b.',
    'a b@c',
    'a@b c@d',
    'a:b',
    'x, y z',
    '<>',
    'Help <',
    '[a]',
    'a\n',
    'a@b\0',
    'a\\@b',
    '"open@b',
    '(open',
    '()',
    'a@b)',
  ],
}

test.each(Object.entries(known).flatMap(([reading, texts]) => texts.map((text) => [text, reading])))(
  '%j is read as %s',
  (text, reading) => {
    expect(readMail(text)).toBe(reading)
  },
)

test('a long and hopeless text is given up on', () => {
  for (const piece of ['a ', 'a.', '"" ', 'a, ', 'G:', 'G:;', '<@', '()', 'a@', '. '])
    expect(readMail(`${piece.repeat(500)}\0`)).toBe('unreadable')
  for (const piece of ['a ', '"" ', 'a@ ', '<@a ', 'a . '])
    expect(readMail(`${piece.repeat(500)}@`)).toBe('unreadable')
})
