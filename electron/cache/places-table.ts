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
  /** What is used of it from now on goes last. */
  keep(place: number): void
  /** It is an account as any other again; its rows follow bit by bit. */
  release(place: number): void
  forgetIdentity(identityId: string): void
  forgetAccount(identityId: string, accountId: number): void
  /** Deletes a part of what belongs to forgotten places, and lets go of what is no longer kept; true while there is more. */
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

  /** What was counted as used in three thousand years counts as used when it was. */
  function releaseRows(place: number, most: number): number {
    const values = { place, kept: KEPT, most }
    // Not `:kept` in this condition: SQLite takes the index over kept rows only where its own condition stands to the letter.
    const rows = sql.run(
      `update rows set used_at = used_at - :kept where id in
         (select id from rows where place = :place and used_at >= 100000000000000 limit :most)`,
      values,
    )
    const pages = sql.run(
      `update pages set used_at = used_at - :kept where (place, kind, parent_id, list, page) in
         (select place, kind, parent_id, list, page from pages where place = :place and used_at >= :kept limit :most)`,
      values,
    )
    return Math.max(rows, pages)
  }

  function sweepForgotten(most: number): boolean {
    const place = sql.first('select id from places where is_forgotten = 1 limit 1', {}, (row) =>
      integer(row, 'id'),
    )
    if (place === undefined) return false
    if (deleteRows(place, most) < most) sql.run('delete from places where id = :place', { place })
    return true
  }

  function sweepReleased(most: number): boolean {
    const place = sql.first('select id from places where is_kept = 2 limit 1', {}, (row) =>
      integer(row, 'id'),
    )
    if (place === undefined) return false
    if (releaseRows(place, most) < most) sql.run('update places set is_kept = 0 where id = :place', { place })
    return true
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
    toUse(place, now) {
      // A clock that is set to the far future must not make something stay like what is kept.
      const use = Math.min(Math.max(now, 0), KEPT - 1)
      const isKept = sql.first(
        'select 1 from places where id = :place and is_kept = 1',
        { place },
        () => true,
      )
      return isKept === true ? use + KEPT : use
    },
    forgetIdentity(identityId) {
      sql.run('update places set is_forgotten = 1 where identity_id = :identityId', { identityId })
    },
    forgetAccount(identityId, accountId) {
      sql.run(`update places set is_forgotten = 1 where ${AT}`, { identityId, accountId })
    },
    keep(place) {
      sql.run('update places set is_kept = 1 where id = :place', { place })
    },
    release(place) {
      sql.run('update places set is_kept = 2 where id = :place and is_kept = 1', { place })
    },
    sweep: (most) => sql.transaction(() => sweepForgotten(most) || sweepReleased(most)),
  }
}
