import { isJsonObject, type Json, type JsonObject } from '#shared/domain/json.ts'
import type { ListPage } from '#shared/domain/list-page.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { JsonDocument } from './json-reader.ts'
import type { JsonPath } from './json-scanner.ts'
import type { ReadItem } from './lists.ts'
import { toPathsBelow, toPathsByEntry } from './wire.ts'

/** How a kind of list says how long it is. */
export interface PageRules {
  /** How many there are, of what came beside the entries; null where that is not said. */
  toTotal: (meta: JsonObject) => number | null
  /** From how few entries on nothing comes behind them. */
  fullPage: number
}

interface Envelope {
  entries: Json[]
  place: JsonPath
  meta: JsonObject
}

/**
 * Reads one page of a list. Servers wrap lists in four ways (API document 4.10): `{meta, payload}`, the same below `data`,
 * `{…, audit_logs}` and a bare list; each is taken for any of them. An entry that comes twice counts once.
 */
export function readListPage<Item extends { id: number }>(
  document: JsonDocument,
  readItem: ReadItem<Item>,
  { toTotal, fullPage }: PageRules,
): ListPage<Item> {
  const { entries, place, meta } = findEnvelope(document.value)
  const pathsOf = toPathsByEntry(toPathsBelow(document.redacted, place))
  const items = new Map<number, Item>()
  const strangers: Json[] = []
  entries.forEach((entry, index) => {
    const item = isJsonObject(entry) ? readItem(entry, pathsOf(index)) : undefined
    if (item === undefined) strangers.push(entry)
    else if (!items.has(item.id)) items.set(item.id, item)
  })
  const hasMore = meta['has_more']
  return {
    items: [...items.values()],
    strangers,
    total: toTotal(meta),
    hasMore: typeof hasMore === 'boolean' ? hasMore : entries.length >= fullPage,
    meta,
  }
}

/** The rules of lists that come as a whole. */
export const WHOLE_LIST: PageRules = { toTotal: () => null, fullPage: Infinity }

/** A number of things, as far as a server's word can be one. */
export function toCount(sent: Json | undefined): number | null {
  return typeof sent === 'number' && Number.isSafeInteger(sent) && sent >= 0 ? sent : null
}

function findEnvelope(value: Json): Envelope {
  if (Array.isArray(value)) return { entries: value, place: [], meta: {} }
  if (isJsonObject(value)) {
    const { payload, audit_logs: logs, data } = value
    if (Array.isArray(payload))
      return { entries: payload, place: ['payload'], meta: toMeta(value, 'payload') }
    if (Array.isArray(logs))
      return { entries: logs, place: ['audit_logs'], meta: toMeta(value, 'audit_logs') }
    if (isJsonObject(data) && Array.isArray(data['payload']))
      return { entries: data['payload'], place: ['data', 'payload'], meta: toMeta(data, 'payload') }
  }
  throw new FailureError('answer-unexpected', { facts: { expected: 'list' } })
}

/** What stands beside the entries: the keys of `meta` if there is one, and the others. */
function toMeta(envelope: JsonObject, entries: string): JsonObject {
  const { meta, ...others } = Object.fromEntries(Object.entries(envelope).filter(([key]) => key !== entries))
  return isJsonObject(meta) ? { ...others, ...meta } : meta === undefined ? others : { ...others, meta }
}
