import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDelimited } from '#shared/domain/delimited-text.ts'
import { readTokenList } from '#shared/domain/token-list.ts'

const A = 'aB3dEfGh1JkLmNpQrStUvWxY'
const B = 'zY9xWvUt8SrQpNmLkJhGfEdC'

/** What was understood: line, address, token, name, verdict. */
function read(text: string) {
  const list = readTokenList(text)
  if (!list.ok) return list.reason
  return list.lines.map(({ line, origin, token, name, verdict }) => [line, origin, token, name, verdict.kind])
}

describe('A list of addresses and tokens', () => {
  const expected = [
    [2, 'https://chat.example.com', A, 'Chat', 'ready'],
    [3, 'https://help.example.org', B, 'Help; desk', 'ready'],
  ]

  test.each([
    ['commas', `url,token,name\nchat.example.com,${A},Chat\nhelp.example.org,${B},Help; desk\n`],
    [
      'semicolons and quotes',
      `Name;Adresse;API-Token\r\nChat;chat.example.com;${A}\r\n"Help; desk";help.example.org;${B}`,
    ],
    [
      'tabs',
      `instance\tname\taccess_token\nhttps://chat.example.com/\tChat\t${A}\nhelp.example.org\tHelp; desk\t${B}`,
    ],
    [
      'a byte order mark and old line ends',
      `\uFEFF"Host","Label","Token"\r"chat.example.com","Chat","${A}"\r"help.example.org","Help; desk","${B}"`,
    ],
  ])('is read with %s', (_, text) => {
    expect(read(text)).toEqual(expected)
  })

  test('needs no headings: what is in the columns tells', () => {
    expect(read(`${A},Chat,chat.example.com\n${B},Help,http://10.0.0.5:3000\n`)).toEqual([
      [1, 'https://chat.example.com', A, 'Chat', 'ready'],
      [2, 'http://10.0.0.5:3000', B, 'Help', 'plain-http'],
    ])
    expect(read(`chat.example.com ,  ${A}`)).toEqual([[1, 'https://chat.example.com', A, '', 'ready']])
  })

  test('tells line by line what cannot be sent, counting as editors do', () => {
    const lines = [
      'url,token',
      `chat.example.com,${A}`,
      '',
      `CHAT.example.com/app,"${A}"`,
      `ftp://chat.example.com,${B}`,
      'chat.example.com,',
      `http://chat.example.com,${B}`,
      `chat.example.com,tokén`,
      'chat.example.com',
    ]
    expect(read(lines.join('\n'))).toEqual([
      [2, 'https://chat.example.com', A, '', 'ready'],
      [4, 'https://chat.example.com', A, '', 'double'],
      [5, null, B, '', 'bad-address'],
      [6, 'https://chat.example.com', '', '', 'bad-token'],
      [7, 'http://chat.example.com', B, '', 'plain-http-refused'],
      [8, 'https://chat.example.com', 'tokén', '', 'bad-token'],
      [9, 'https://chat.example.com', '', '', 'bad-token'],
    ])
  })

  test.each([
    ['nothing', '', 'empty'],
    ['blank lines', ' \r\n\n;;\n', 'empty'],
    ['headings alone', 'url,token', 'empty'],
    ['no addresses', `one,${A}\ntwo,${B}`, 'columns'],
    ['no tokens', 'chat.example.com,one\nhelp.example.org,two', 'columns'],
    ['prose', 'Dear all,\nhere is what you asked for.', 'columns'],
    ['too many lines', `chat.example.com,${A}\n`.repeat(2001), 'too-long'],
  ])('is refused with %s', (_, text, reason) => {
    expect(read(text)).toBe(reason)
  })

  test('is never a reason to throw, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.constantFrom('"', ',', ';', '\t', '\r', '\n', 'a.b', A)),
        (noise, pieces) => {
          readTokenList(noise)
          readTokenList(pieces.join(''))
        },
      ),
    )
  })
})

test('What a table holds comes back, however it has to be quoted', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', 'é') })
    .map((text) => text.trim())
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const quoted = rows
        .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
        .join('\r\n')
      const filled = rows.filter((row) => row.some((text) => text !== ''))
      expect(readDelimited(quoted).map(({ cells }) => cells)).toEqual(filled)
    }),
  )
})
