/** One column. `value` is what sorting and the CSV copy use; without it the column cannot be sorted and is not copied. */
export interface TableColumn<Row> {
  id: string
  label: string
  value?: (row: Row) => string | number | boolean | null | undefined
  /** What the CSV copy says instead of the value, where that is only good for sorting. */
  copied?: (row: Row) => string
  align?: 'start' | 'end'
  width?: string
}

export interface TableSort {
  column: string
  direction: 'ascending' | 'descending'
}

type Value = ReturnType<NonNullable<TableColumn<unknown>['value']>>

function compareValues(
  left: Value,
  right: Value,
  compareTexts: (left: string, right: string) => number,
): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return compareTexts(String(left), String(right))
}

const isMissing = (value: Value) => value === null || value === undefined || value === ''

/** The rows in the asked order. Missing values come last in both directions; equal rows keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sort: TableSort | undefined,
  compareTexts: (left: string, right: string) => number,
): readonly Row[] {
  const valueOf = columns.find((column) => column.id === sort?.column)?.value
  if (sort === undefined || valueOf === undefined) return rows
  const sign = sort.direction === 'ascending' ? 1 : -1
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .sort((left, right) => {
      if (isMissing(left.value) || isMissing(right.value))
        return Number(isMissing(left.value)) - Number(isMissing(right.value))
      return sign * compareValues(left.value, right.value, compareTexts)
    })
    .map(({ row }) => row)
}

/**
 * Where a spreadsheet sees the beginning of a formula: at that of a cell, and behind what it may part cells at, which in German
 * and French are semicolons.
 */
const FORMULA = /(^|[;\t\r\n])(?=[=+\-@\t\r＝＋－＠])/g

/** A spreadsheet runs what begins like a formula: such a cell gets an apostrophe, as OWASP advises. */
function toCsvCell(value: Value): string {
  if (value === null || value === undefined) return ''
  const text = String(value)
  const safe = typeof value === 'string' ? text.replace(FORMULA, "$1'") : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The rows as RFC 4180 text with a head line. */
export function toCsv<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[]): string {
  const copied = columns.filter((column) => column.value !== undefined)
  const lines = rows.map((row) =>
    copied.map((column) => toCsvCell((column.copied ?? column.value)?.(row))).join(','),
  )
  return [copied.map((column) => toCsvCell(column.label)).join(','), ...lines].join('\r\n')
}
