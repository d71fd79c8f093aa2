/**
 * What makes a spreadsheet take a cell for a formula, at its beginning. Where lists are parted by semicolons, as in German and
 * French, a spreadsheet parts this file at them (and at line ends, since quotes then stand in the middle of a cell) as well:
 * behind each of them begins another cell. East Asian spreadsheets also take the wide forms.
 */
const FORMULA = /(^|[;\t\r\n])(?=[=+\-@\t\r＝＋－＠])/g
const NEEDS_QUOTES = /[",\r\n]/

/**
 * A table as CSV (RFC 4180: commas, CRLF, quotes doubled). A cell that a spreadsheet would run as a formula begins with
 * an apostrophe instead, so that nothing which somebody typed into an account acts on whoever opens the file.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')
}

function toCell(value: string): string {
  const safe = value.replace(FORMULA, "$1'")
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
