import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTypedToken } from '#shared/domain/token.ts'

const token = 'c4naryTokenXq7Wv9Zr2Lm5K'

describe('a typed token', () => {
  it.each([
    token,
    `  ${token}\r\n`,
    `"${token}"`,
    `'${token}',`,
    `“${token}”`,
    `\u200B${token}\uFEFF`,
    `Bearer ${token}`,
    `bearer   ${token}`,
    `api_access_token: ${token}`,
    `Api-Access-Token: "${token}"`,
    `Authorization: Bearer ${token}`,
    `-H "api_access_token: ${token}"`,
  ])('is read without what was copied with it: %j', (typed) => {
    expect(readTypedToken(typed)).toEqual({ ok: true, token })
  })

  it.each([
    ['', 'empty'],
    ['  \n ', 'empty'],
    ['""', 'empty'],
    ['Bearer ', 'empty'],
    ['two words', 'characters'],
    ['two\nlines', 'characters'],
    ['evil\r\nX-Header: 1', 'characters'],
    ['schlüssel', 'characters'],
    ['nul\u0000l', 'characters'],
    ['x'.repeat(1025), 'too-long'],
  ])('is refused where no header can carry it: %j', (typed, reason) => {
    expect(readTypedToken(typed)).toEqual({ ok: false, reason })
  })

  it('that is read can be sent, and is read the same again', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[1-9A-Za-z]{24}$/)),
        (typed) => {
          const read = readTypedToken(typed)
          if (!read.ok) return
          new Headers({ 'Api-Access-Token': read.token })
          expect(readTypedToken(read.token)).toEqual(read)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
