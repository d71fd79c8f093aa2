import { historyRowSchema } from '#shared/domain/transfer-schema.ts'
import { failureCodeSchema } from '#shared/failures/failure-schema.ts'
import type { HistoryRow } from '../history-table.ts'
import type { Codec } from './codec.ts'

/**
 * The changes made. The same change is known by its account, its moment and what was sent; where only one side knows how it
 * ended, that is kept.
 */
export const historyCodec: Codec<HistoryRow> = {
  part: 'history',
  tables: ['history'],
  read: (vault) => vault.history.list(null, Number.MAX_SAFE_INTEGER).toSorted((a, b) => a.id - b.id),
  parse(row) {
    const change = historyRowSchema.parse(row)
    // A reason that only another version knows costs itself, not the entry.
    return { ...change, failureCode: failureCodeSchema.safeParse(change.failureCode).data ?? null }
  },
  merge(vault, rows, { identities, changes, counts }) {
    const held = new Map(
      vault.history.list(null, Number.MAX_SAFE_INTEGER).map((change) => [toKey(change), change]),
    )
    for (const row of rows) {
      const known = held.get(toKey(row))
      if (known === undefined) {
        const { id, ...change } = row
        const identityId = identities.get(change.identityId) ?? change.identityId
        const undoOf = change.undoOf === null ? null : (changes.get(change.undoOf) ?? null)
        changes.set(id, vault.history.insert({ ...change, identityId, undoOf }))
        counts.history.added += 1
        continue
      }
      changes.set(row.id, known.id)
      if (known.outcome !== 'unknown' || row.outcome === 'unknown') continue
      vault.history.settle(known.id, row)
      counts.history.changed += 1
    }
  },
}

function toKey({ origin, accountId, at, fields }: HistoryRow): string {
  return JSON.stringify([origin, accountId, at, fields.map(({ field, after }) => [field, after])])
}
