import { toCsv } from './csv.ts'
import type { Change, ChangedField, HistoryExport, HistoryFormat } from './history.ts'
import type { Json } from './json.ts'

const COLUMNS = [
  'time',
  'server',
  'account id',
  'account',
  'identity',
  'field',
  'before',
  'after',
  'kept',
  'outcome',
  'failure',
  'request id',
  'change',
  'takes back',
]

/** Writes changes down as a file that is read elsewhere: JSON with everything, or CSV with one line per field. */
export function exportHistory(changes: readonly Change[], format: HistoryFormat, now: number): HistoryExport {
  const name = `switchyard-history-${new Date(now).toISOString().slice(0, 10)}.${format}`
  if (format === 'json') {
    const entries = changes.map((change) => ({ ...change, at: new Date(change.at).toISOString() }))
    return { name, text: `${JSON.stringify({ changes: entries }, null, 2)}\n` }
  }
  const lines = changes.flatMap((change) => change.fields.map((field) => toLine(change, field)))
  return { name, text: toCsv([COLUMNS, ...lines]) }
}

function toLine(change: Change, field: ChangedField): string[] {
  return [
    new Date(change.at).toISOString(),
    change.origin,
    String(change.accountId),
    change.accountName,
    change.identityName,
    field.field,
    toText(field.before),
    toText(field.after),
    toText(field.kept ?? null),
    change.outcome,
    change.failureCode ?? '',
    change.requestId ?? '',
    String(change.id),
    change.undoOf === null ? '' : String(change.undoOf),
  ]
}

/** A text as it is, none as nothing, everything else as JSON. Lists and objects cannot be told from texts that look so. */
function toText(value: Json): string {
  if (value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
