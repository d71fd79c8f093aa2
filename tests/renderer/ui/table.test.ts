import { expect, test } from 'vitest'
import { compareTexts } from '../../../renderer/composables/formats.ts'
import { sortRows, toCsv, type TableColumn } from '../../../renderer/ui/table.ts'

interface Row {
  name: string | null
  size?: number
}
const columns: TableColumn<Row>[] = [
  { id: 'name', label: 'Name', value: (row) => row.name },
  { id: 'size', label: 'Size', value: (row) => row.size },
  { id: 'buttons', label: 'Buttons' },
]
const rows: Row[] = [{ name: 'b', size: 10 }, { name: null, size: 9 }, { name: 'a' }]
const namesBy = (column: string, direction: 'ascending' | 'descending') =>
  sortRows(rows, columns, { column, direction }, compareTexts).map((row) => row.name)

test('rows are sorted by value, missing values last in both directions', () => {
  expect(namesBy('name', 'ascending')).toEqual(['a', 'b', null])
  expect(namesBy('name', 'descending')).toEqual(['b', 'a', null])
  expect(namesBy('size', 'ascending')).toEqual([null, 'b', 'a'])
})

test('without an order, or by a column without values, rows stay as they came', () => {
  expect(sortRows(rows, columns, undefined, compareTexts)).toBe(rows)
  expect(sortRows(rows, columns, { column: 'buttons', direction: 'ascending' }, compareTexts)).toBe(rows)
})

test('the CSV holds the columns with values, quoted where needed', () => {
  expect(toCsv([{ name: 'say "hi", twice\n' }], columns)).toBe('Name,Size\r\n"say ""hi"", twice\n",')
})

test('a cell that a spreadsheet would run as a formula is defused, a negative number is not', () => {
  expect(toCsv([{ name: '=HYPERLINK("x")', size: -5 }], columns)).toBe(
    'Name,Size\r\n"\'=HYPERLINK(""x"")",-5',
  )
})

test('a formula is also defused where a spreadsheet parts a cell at a semicolon or a line end', () => {
  expect(toCsv([{ name: 'Acme;=1+1\n@SUM(A1); =1' }], columns.slice(0, 1))).toBe(
    `Name\r\n"Acme;'=1+1\n'@SUM(A1); =1"`,
  )
})
