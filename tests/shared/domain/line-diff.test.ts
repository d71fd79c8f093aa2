import { expect, it } from 'vitest'
import { diffLines, toChangedLines, type DiffLine } from '#shared/domain/line-diff.ts'

const SIGNS = { same: ' ', removed: '-', added: '+' }
const draw = (lines: DiffLine[]) => lines.map(({ kind, text }) => SIGNS[kind] + text)
const diff = (before: string, after: string, most?: number) =>
  draw(diffLines(before.split(''), after.split(''), most)).join(' ')

it('shows what went, what came and what stayed, with as few changes as there can be', () => {
  expect(diff('abc', 'abc')).toBe(' a  b  c')
  expect(diff('abc', 'axc')).toBe(' a -b +x  c')
  expect(diff('abcd', 'bcde')).toBe('-a  b  c  d +e')
  expect(diff('ac', 'abc')).toBe(' a +b  c')
})

it('comes out right for any two texts: without what came it is the old one, without what went the new one', () => {
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  const text = () => Array.from({ length: random(12) }, () => 'abcd'[random(4)] ?? '')
  for (let round = 0; round < 2000; round += 1) {
    const [before, after] = [text(), text()]
    const lines = diffLines(before, after, random(3) === 0 ? 2 : undefined)
    const without = (kind: DiffLine['kind']) =>
      lines.filter((line) => line.kind !== kind).map((line) => line.text)
    expect([without('added'), without('removed')]).toEqual([before, after])
  }
})

it('takes a comma at the end of a line for no change', () => {
  expect(draw(diffLines(['{', '  "a": 1', '}'], ['{', '  "a": 1,', '  "b": 2', '}']))).toEqual([
    ' {',
    '   "a": 1,',
    '+  "b": 2',
    ' }',
  ])
})

it('gives up on the shortest way where texts share too little, and still tells both', () => {
  expect(diff('xabcdey', 'xedcbay', 2)).toBe(' x -a -b -c -d -e +e +d +c +b +a  y')
})

it('is bounded in effort: a whole big text that changed does not hold up the page', () => {
  const before = Array.from({ length: 20_000 }, (_, index) => `"feature ${index}": true`)
  const after = before.map((line) => line.replace('true', 'false'))
  expect(diffLines(before, after)).toHaveLength(40_000)
})

it('leaves out what is far from every change, and everything where nothing changed', () => {
  const before = 'abcdefghijklmnop'.split('')
  const after = before.map((line) => (line === 'h' ? 'X' : line))
  expect(toChangedLines(diffLines(before, after), 1)).toEqual([
    { kind: 'gap', count: 6 },
    { kind: 'same', text: 'g' },
    { kind: 'removed', text: 'h' },
    { kind: 'added', text: 'X' },
    { kind: 'same', text: 'i' },
    { kind: 'gap', count: 7 },
  ])
  expect(toChangedLines(diffLines(before, before))).toEqual([])
})
