import { readDelimited, type DelimitedLine } from './delimited-text.ts'
import type { InstanceUrlProblem } from './instance-url-problems.ts'
import { parseInstanceUrl } from './instance-url.ts'
import { readTypedToken, type TokenProblem } from './token.ts'

/** More lines are no list that somebody wrote. */
const TOKEN_LIST_MOST = 2000
/** Bytes of a file with that many lines. */
export const TOKEN_LIST_MAXIMUM = 2 * 1024 * 1024

/** What is to be known of a line before anything is sent. */
export type TokenLineVerdict =
  | { kind: 'ready' }
  /** Nothing on the way is encrypted, which has to be confirmed first. */
  | { kind: 'plain-http' }
  | { kind: 'plain-http-refused' }
  | { kind: 'bad-address'; reason: InstanceUrlProblem }
  | { kind: 'bad-token'; reason: TokenProblem }
  /** The same address and token stand in an earlier line. */
  | { kind: 'double'; of: number }

/** One line of the list. Holds a token: to be forgotten as soon as it was sent. */
export interface TokenLine {
  line: number
  url: string
  /** Null where the address is none. */
  origin: string | null
  token: string
  /** What the instance is to be called; empty where the list does not say. */
  name: string
  verdict: TokenLineVerdict
}

export type TokenList =
  { ok: true; lines: TokenLine[] } | { ok: false; reason: 'empty' | 'columns' | 'too-long' }

interface Columns {
  url: number
  token: number
  name: number | null
}

const HEADERS: Record<keyof Columns, RegExp> = {
  url: /\b(url|uri|origin|host|hostname|server|address|adresse|instance|instanz|instancia|servidor|serveur|site)\b/i,
  token: /(token|access.?key|api.?key|jeton|رمز)/i,
  name: /\b(name|label|title|nombre|nom|nome|bezeichnung)\b/i,
}

/** Reads a list of addresses and tokens, guessing which column is which by a line of headings or by what is in them. Never throws. */
export function readTokenList(text: string): TokenList {
  const lines = readDelimited(text)
  const [first] = lines
  if (first === undefined) return { ok: false, reason: 'empty' }
  const named = findHeaders(first)
  const body = named === null ? lines : lines.slice(1)
  if (body.length === 0) return { ok: false, reason: 'empty' }
  if (body.length > TOKEN_LIST_MOST) return { ok: false, reason: 'too-long' }
  const columns = named ?? guessColumns(body)
  if (columns === null) return { ok: false, reason: 'columns' }
  const seen = new Map<string, number>()
  return { ok: true, lines: body.map((line) => toTokenLine(line, columns, seen)) }
}

function findHeaders({ cells }: DelimitedLine): Columns | null {
  if (cells.some((cell) => looksLikeAddress(cell))) return null
  const find = (column: keyof Columns) =>
    cells.findIndex((cell) => HEADERS[column].test(cell.replaceAll(/[_-]/g, ' ')))
  const [url, token, name] = [find('url'), find('token'), find('name')]
  if (url < 0 || token < 0 || url === token) return null
  return { url, token, name: name < 0 || name === url || name === token ? null : name }
}

function guessColumns(lines: readonly DelimitedLine[]): Columns | null {
  const width = Math.max(...lines.map(({ cells }) => cells.length))
  const share = (column: number, test: (cell: string) => boolean) =>
    lines.filter(({ cells }) => test(cells[column] ?? '')).length / lines.length
  const best = (candidates: number[], test: (cell: string) => boolean) =>
    candidates.reduce<number | null>((found, column) => {
      const own = share(column, test)
      return own > 0 && (found === null || own > share(found, test)) ? column : found
    }, null)
  const all = Array.from({ length: width }, (_, column) => column)
  const url = best(all, looksLikeAddress)
  const token = best(
    all.filter((column) => column !== url),
    looksLikeToken,
  )
  if (url === null || token === null) return null
  const name = all.find((column) => column !== url && column !== token) ?? null
  return { url, token, name }
}

function looksLikeAddress(cell: string): boolean {
  return /^https?:\/\/|\.[a-z]{2,}(?:[:/]|$)|:\d{2,5}$/i.test(cell) && parseInstanceUrl(cell).ok
}

function looksLikeToken(cell: string): boolean {
  return cell.length >= 16 && readTypedToken(cell).ok && !looksLikeAddress(cell)
}

function toTokenLine({ line, cells }: DelimitedLine, columns: Columns, seen: Map<string, number>): TokenLine {
  const url = own(cells[columns.url])
  const token = own(cells[columns.token])
  const name = own(columns.name === null ? undefined : cells[columns.name])
  const address = parseInstanceUrl(url)
  const origin = address.ok ? address.origin : null
  return { line, url, origin, token, name, verdict: judge(line, url, token, seen) }
}

function judge(line: number, url: string, typed: string, seen: Map<string, number>): TokenLineVerdict {
  const address = parseInstanceUrl(url)
  if (!address.ok) return { kind: 'bad-address', reason: address.reason }
  const token = readTypedToken(typed)
  if (!token.ok) return { kind: 'bad-token', reason: token.reason }
  const key = `${address.origin} ${token.token}`
  const earlier = seen.get(key)
  if (earlier !== undefined) return { kind: 'double', of: earlier }
  seen.set(key, line)
  if (!address.isPlainHttp) return { kind: 'ready' }
  return { kind: address.isPrivate ? 'plain-http' : 'plain-http-refused' }
}

/** A text of its own: a piece cut from a long one would keep all of it in memory. */
function own(text: string | undefined): string {
  return Array.from(text ?? '').join('')
}
