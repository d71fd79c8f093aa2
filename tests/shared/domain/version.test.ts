import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVersions, isAtLeast, parseServerVersion } from '#shared/domain/version.ts'

describe('a server version', () => {
  it.each([
    ['4.10.0', { major: 4, minor: 10, patch: 0, suffix: '' }],
    ['4.10.0-fazer-ai.16', { major: 4, minor: 10, patch: 0, suffix: '-fazer-ai.16' }],
    ['4.10.0.1', { major: 4, minor: 10, patch: 0, suffix: '.1' }],
    ['2.18.0+ee', { major: 2, minor: 18, patch: 0, suffix: '+ee' }],
    ['v4.1.0+abc', { major: 4, minor: 1, patch: 0, suffix: '+abc' }],
    ['4.16.0-rc1', { major: 4, minor: 16, patch: 0, suffix: '-rc1' }],
    ['vv4.10.0', null],
    ['4.10', null],
    ['main', null],
    ['', null],
    ['4.10.99999999999', null],
  ])('is read from %j', (text, expected) => {
    expect(parseServerVersion(text)).toEqual(expected)
  })

  it.each([
    ['4.2.0', '4.2.0', true],
    ['4.10.0', '4.2.0', true],
    ['4.1.9', '4.2.0', false],
    ['4.10.0-fazer-ai.16', '4.10.0', true],
    ['3.99.99', '4.0.0', false],
    ['develop', '4.0.0', null],
    [null, '4.0.0', null],
    [undefined, '4.0.0', null],
  ] as const)('is compared by its numbers: %s is at least %s', (text, wanted, expected) => {
    expect(isAtLeast(text, wanted)).toBe(expected)
  })

  it('is ordered as its numbers are', () => {
    const number = fc.nat({ max: 200 })
    fc.assert(
      fc.property(fc.tuple(number, number, number), fc.tuple(number, number, number), (left, right) => {
        const [first, second] = [
          parseServerVersion(left.join('.')),
          parseServerVersion(`${right.join('.')}-x`),
        ]
        if (first === null || second === null) throw new Error('not read')
        const different = left.findIndex((value, index) => value !== right[index])
        const expected = different === -1 ? 0 : (left[different] ?? 0) - (right[different] ?? 0)
        expect(Math.sign(compareVersions(first, second))).toBe(Math.sign(expected))
      }),
    )
  })
})
