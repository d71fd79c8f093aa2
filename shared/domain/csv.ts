/** What makes a spreadsheet take a cell for a formula, at its beginning. */
const FORMULA = /^[=+\-@\t\r]/
const NEEDS_QUOTES = /[",\r\n]/

/**
 * A table as CSV (RFC 4180: commas, CRLF, quotes doubled). A cell that a spreadsheet would run as a formula begins with
 * an apostrophe instead, so that nothing which somebody typed into an account acts on whoever opens the file.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')
}

function toCell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
