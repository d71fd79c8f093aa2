import type { AccountRef } from '#shared/domain/account-ref.ts'
import { integer, text, textOrNull, type Columns } from '../sqlite/columns.ts'
import type { Sql } from '../sqlite/sql.ts'
import type { OfflineRow } from './offline.ts'
import type { PlacesTable } from './places-table.ts'

/** Which accounts are kept for good, and how far each is fetched. */
export interface OfflineTable {
  /** Of all that are kept. */
  list(): OfflineRow[]
  /** Keeps the account, and notes how far it is fetched. */
  note(ref: AccountRef, progress: string): void
  /** Bytes that the account takes. */
  size(ref: AccountRef): number
  release(ref: AccountRef): void
}

const BYTES = `coalesce((select bytes from place_sizes where place = places.id), 0) +
  coalesce((select sum(size) from snapshots s
            where s.identity_id = places.identity_id and s.account_id = places.account_id), 0) as bytes`

/** What an open cache keeps for good. */
export function openOfflineTable(sql: Sql, places: PlacesTable): OfflineTable {
  return {
    list: () =>
      sql.all(
        `select identity_id, account_id, progress, ${BYTES} from places
         left join offline_progress on place = places.id where is_kept = 1 and is_forgotten = 0`,
        {},
        toRow,
      ),
    note({ identityId, accountId }, progress) {
      sql.transaction(() => {
        const place = places.ensure(identityId, accountId)
        places.keep(place)
        sql.run('insert or replace into offline_progress (place, progress) values (:place, :progress)', {
          place,
          progress,
        })
      })
    },
    size: ({ identityId, accountId }) =>
      sql.first(
        `select ${BYTES} from places where id = :place`,
        { place: places.find(identityId, accountId) ?? 0 },
        (row) => integer(row, 'bytes'),
      ) ?? 0,
    release({ identityId, accountId }) {
      const place = places.find(identityId, accountId)
      if (place === undefined) return
      sql.transaction(() => {
        places.release(place)
        sql.run('delete from offline_progress where place = :place', { place })
      })
    },
  }
}

function toRow(columns: Columns): OfflineRow {
  return {
    ref: { identityId: text(columns, 'identity_id'), accountId: integer(columns, 'account_id') },
    progress: textOrNull(columns, 'progress'),
    bytes: integer(columns, 'bytes'),
  }
}
