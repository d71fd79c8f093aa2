import { expect, it } from 'vitest'
import { toCsv } from '#shared/domain/csv.ts'

it('A table is written as RFC 4180 has it', () => {
  expect(toCsv([])).toBe('')
  expect(
    toCsv([
      ['a', 'b c', ''],
      ['1,5', 'say "x"', 'two\nlines'],
    ]),
  ).toBe('a,b c,\r\n"1,5","say ""x""","two\nlines"\r\n')
})

it('No cell begins as a formula does', () => {
  const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', 'a=1', '=1,"2"']
  expect(cells.map((cell) => toCsv([[cell]]))).toEqual([
    "'=1+1\r\n",
    "'+1\r\n",
    "'-1\r\n",
    "'@SUM(A1)\r\n",
    "'\t=1\r\n",
    `"'\r=1"\r\n`,
    ' =1\r\n',
    'a=1\r\n',
    `"'=1,""2"""\r\n`,
  ])
})

it('No cell begins as a formula does where a spreadsheet parts at semicolons and does not see the quotes', () => {
  const cells = ['Acme;=1+1', 'Acme,\n=1+1', 'Acme;\t@SUM(A1)', '\r\n-1', '＝1+1', 'a; =1', 'a;b=1']
  expect(cells.map((cell) => toCsv([[cell]]))).toEqual([
    "Acme;'=1+1\r\n",
    `"Acme,\n'=1+1"\r\n`,
    "Acme;'\t'@SUM(A1)\r\n",
    `"'\r\n'-1"\r\n`,
    "'＝1+1\r\n",
    'a; =1\r\n',
    'a;b=1\r\n',
  ])
})
