import { integer } from '../sqlite/columns.ts'
import type { Sql } from '../sqlite/sql.ts'
import { KEPT } from './bounds.ts'

/** Accounts as identities see them, each with the number its rows and pages carry. */
export interface PlacesTable {
  find(identityId: string, accountId: number): number | undefined
  /** The number of the place, made where there is none. */
  ensure(identityId: string, accountId: number): number
  /** When something of a place counts as used. */
  toUse(place: number, now: number): number
  forgetIdentity(identityId: string): void
  forgetAccount(identityId: string, accountId: number): void
  /** Deletes a part of what belongs to forgotten places; true while there is more. */
  sweep(most: number): boolean
}

const AT = 'identity_id = :identityId and account_id = :accountId and is_forgotten = 0'

/** The places of an open cache. Forgetting takes effect at once; the rows are deleted in bites, so that nobody waits for a million. */
export function openPlacesTable(sql: Sql): PlacesTable {
  const find = (identityId: string, accountId: number) =>
    sql.first(`select id from places where ${AT}`, { identityId, accountId }, (row) => integer(row, 'id'))

  function deleteRows(place: number, most: number): number {
    const rows = sql.run(
      'delete from rows where id in (select id from rows where place = :place limit :most)',
      { place, most },
    )
    if (rows < most) sql.run('delete from pages where place = :place', { place })
    const things = sql.run(
      'delete from things where id in (select id from things where place = :place limit :most)',
      { place, most },
    )
    return Math.max(rows, things)
  }

  return {
    find,
    ensure(identityId, accountId) {
      const known = find(identityId, accountId)
      if (known !== undefined) return known
      sql.run('insert into places (identity_id, account_id) values (:identityId, :accountId)', {
        identityId,
        accountId,
      })
      return find(identityId, accountId) ?? 0
    },
    toUse: (place, now) =>
      sql.first('select 1 as n from places where id = :place and is_kept = 1', { place }, () => now + KEPT) ??
      now,
    forgetIdentity(identityId) {
      sql.run('update places set is_forgotten = 1 where identity_id = :identityId', { identityId })
    },
    forgetAccount(identityId, accountId) {
      sql.run(`update places set is_forgotten = 1 where ${AT}`, { identityId, accountId })
    },
    sweep: (most) =>
      sql.transaction(() => {
        const place = sql.first('select id from places where is_forgotten = 1 limit 1', {}, (row) =>
          integer(row, 'id'),
        )
        if (place === undefined) return false
        if (deleteRows(place, most) < most) sql.run('delete from places where id = :place', { place })
        return true
      }),
  }
}
