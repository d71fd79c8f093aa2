import type { ListDetails, ListItems, ListKind } from '#shared/domain/lists.ts'
import { isJsonObject, type Json, type JsonObject } from '#shared/domain/json.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { JsonDocument } from './json-reader.ts'
import type { JsonPath } from './json-scanner.ts'
import { toPathsBelow, toPathsByEntry } from './wire.ts'

/** Makes an entry of a list, or undefined where it has no usable id. The paths of its secrets are seen from the entry. */
export type ReadItem<Item> = (sent: JsonObject, redacted: JsonPath[]) => Item | undefined

/**
 * Reads a whole list. Labels and inboxes come as `{"payload": […]}`, teams and agents as a bare list (API document 4.10);
 * either is taken for any of them. What came beside the payload is kept with the strangers.
 */
export function readList<Kind extends ListKind>(
  document: JsonDocument,
  readItem: ReadItem<ListItems[Kind]>,
): ListDetails<Kind> {
  const { entries, place, beside } = findEntries(document.value)
  const pathsOf = toPathsByEntry(toPathsBelow(document.redacted, place))
  const items: ListItems[Kind][] = []
  const strangers: Json[] = []
  entries.forEach((entry, index) => {
    const item = isJsonObject(entry) ? readItem(entry, pathsOf(index)) : undefined
    if (item === undefined) strangers.push(entry)
    else items.push(item)
  })
  if (beside !== null) strangers.push(beside)
  return { items, strangers, raw: document.raw }
}

function findEntries(value: Json): { entries: Json[]; place: JsonPath; beside: JsonObject | null } {
  if (Array.isArray(value)) return { entries: value, place: [], beside: null }
  if (isJsonObject(value) && Array.isArray(value['payload'])) {
    const { payload, ...others } = value
    const beside = Object.keys(others).length === 0 ? null : others
    return { entries: payload, place: ['payload'], beside }
  }
  throw new FailureError('answer-unexpected', { facts: { expected: 'list' } })
}
