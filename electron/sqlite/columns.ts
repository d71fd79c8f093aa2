/** A row as SQLite answered it: what a column holds is only known once it was looked at. */
export type Columns = Readonly<Record<string, unknown>>

/** The text of a column. Throws where it holds anything else: the schema is strict, so that would be a bug. */
export function text(columns: Columns, name: string): string {
  const value = columns[name]
  if (typeof value !== 'string') throw new TypeError(`Column ${name} holds no text.`)
  return value
}

/** The number of a column. Throws where it holds anything else. */
export function integer(columns: Columns, name: string): number {
  const value = columns[name]
  if (typeof value !== 'number') throw new TypeError(`Column ${name} holds no number.`)
  return value
}

/** The text of a column, or null. */
export function textOrNull(columns: Columns, name: string): string | null {
  return columns[name] === null ? null : text(columns, name)
}

/** The number of a column, or null. */
export function integerOrNull(columns: Columns, name: string): number | null {
  return columns[name] === null ? null : integer(columns, name)
}

/** Truth as SQLite keeps it: 0 or 1. */
export function flag(columns: Columns, name: string): boolean {
  return integer(columns, name) === 1
}
