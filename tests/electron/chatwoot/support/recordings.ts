import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Json } from '#shared/domain/json.ts'

/** One recorded answer to a call that the client makes. */
export interface RecordedAnswer {
  /** The file's name without its ending, such as `4.15.1-signup-off`. */
  recording: string
  id: string
  path: string
  status: number
  headers: [string, string][]
  body: string
  /** The body as it was sent, if it was JSON. */
  json: Json | undefined
  /** The tag the request carried, if any. */
  etag: string | null
}

interface Line {
  id: string
  request: { method?: string; path: string; headers?: Record<string, string> }
  status: number
  headers: Record<string, string>
  json?: Json
  text?: string
}

const folder = join(import.meta.dirname, '../../../golden')
const CALLS =
  /^\/(?:api|api\/v1\/(?:profile|accounts\/[^/?]+(?:\/(?:cache_keys|labels|inboxes|teams|agents))?))(?:\?|$)/
const ACCOUNTS: Record<string, number> = { main: 1, bare: 2, suspended: 3, other: 4 }

/** Calls about long lists, and about one thing of them. */
export const RESOURCE_CALLS =
  /^\/api\/v1\/accounts\/[^/?]+\/(?:contacts|conversations(?!\/(?:meta|search))|canned_responses|custom_attribute_definitions|audit_logs)(?:[/?]|$)/

/** Every recorded answer to the client's calls, in all recordings; the method has to be the one the client uses. */
export function listRecordedAnswers(calls = CALLS): RecordedAnswer[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const { answers } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { answers: Line[] }
      const recording = name.replace(/\.json$/, '')
      return answers.filter((line) => isCall(line, calls)).map((line) => toRecordedAnswer(recording, line))
    })
}

function isCall({ request }: Line, calls: RegExp): boolean {
  return (request.method ?? 'GET') === 'GET' && calls.test(request.path)
}

function toRecordedAnswer(recording: string, line: Line): RecordedAnswer {
  const json = line.json === undefined ? undefined : revive(line.json, '')
  const headers = Object.entries(line.headers).map(([name, value]): [string, string] => [
    name,
    value.replace('<32hex>', '0123456789abcdef0123456789abcdef').replace(/^<(?:present|echoed)>$/, 'present'),
  ])
  return {
    recording,
    id: line.id,
    path: line.request.path,
    status: line.status,
    headers,
    body: json === undefined ? (line.text ?? '') : JSON.stringify(json),
    json,
    etag: line.status === 304 ? 'W/"0123456789abcdef0123456789abcdef"' : null,
  }
}

/** Puts plausible values where the recordings have marks. */
function revive(value: Json, key: string): Json {
  if (typeof value === 'string') return reviveMark(value, key)
  if (Array.isArray(value)) return value.map((entry) => revive(entry, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, revive(entry, name)]))
}

function reviveMark(text: string, key: string): Json {
  const account = /^<account:(\w+)>$/.exec(text)?.[1]
  if (account !== undefined) return ACCOUNTS[account] ?? 0
  const id = /^<id (\d+)>$/.exec(text)?.[1]
  if (id !== undefined) return Number(id)
  const token = /^<token:(\w+)>$/.exec(text)?.[1]
  if (token !== undefined) return `${token}Tok3n`.padEnd(24, 'x')
  const repeated = /^<(.) × (\d+)>$/u.exec(text)
  if (repeated !== null) return (repeated[1] ?? '').repeat(Math.min(100, Number(repeated[2])))
  if (text === '<token24>') return `s3cret${key.replaceAll('_', '')}`.padEnd(24, 'y').slice(0, 24)
  const plain: Record<string, Json> = {
    '<iso, milliseconds>': '2026-03-04T05:06:07.890Z',
    '<iso>': '2026-03-04T05:06:07Z',
    '<datetime>': '2026-03-04 05:06:07',
    '<epoch>': 1_772_600_767,
    '<epoch-string>': '1772600767',
    '<state>': 'ok',
  }
  return plain[text] ?? text
}
