import { INSTANCE_COLOURS, type InstanceColour } from '#shared/domain/instance.ts'
import type { ServerFacts } from '#shared/domain/server-facts.ts'
import { FailureError } from '#shared/failures/failure.ts'
import { flag, integer, text, textOrNull, type Columns } from '../sqlite/columns.ts'
import type { Sql, SqlValues } from '../sqlite/sql.ts'
import { withChange } from './row-change.ts'

/** An instance as the vault keeps it: without its identities. */
export interface InstanceRow {
  id: string
  /** Unique: one instance per origin. */
  origin: string
  name: string
  colour: InstanceColour
  plainHttpConfirmed: boolean
  position: number
  server: ServerFacts | null
}

export interface InstancesTable {
  /** In rail order. */
  list(): InstanceRow[]
  find(id: string): InstanceRow | undefined
  findByOrigin(origin: string): InstanceRow | undefined
  /** Fails with `already-added` where the id or the origin is taken. */
  insert(row: InstanceRow): void
  /** Changes what is named and answers with the whole row. Fails with `unknown-instance`, `already-added`. */
  update(id: string, change: Partial<Omit<InstanceRow, 'id'>>): InstanceRow
  /** Takes identities, tokens and memberships along. Fails with `unknown-instance`. */
  remove(id: string): void
}

/** The instances of an open vault. */
export function openInstancesTable(sql: Sql): InstancesTable {
  const find = (id: string) => sql.first('select * from instances where id = :id', { id }, toRow)

  return {
    list: () => sql.all('select * from instances order by position, rowid', {}, toRow),
    find,
    findByOrigin: (origin) => sql.first('select * from instances where origin = :origin', { origin }, toRow),
    insert(row) {
      sql.run(
        `insert into instances (id, origin, name, colour, plain_http_confirmed, position, server)
         values (:id, :origin, :name, :colour, :plainHttpConfirmed, :position, :server)`,
        toValues(row),
      )
    },
    update: (id, change) =>
      sql.transaction(() => {
        const row = find(id)
        if (!row) throw new FailureError('unknown-instance')
        const changed = withChange(row, change)
        sql.run(
          `update instances set origin = :origin, name = :name, colour = :colour,
           plain_http_confirmed = :plainHttpConfirmed, position = :position, server = :server where id = :id`,
          toValues(changed),
        )
        return changed
      }),
    remove(id) {
      if (sql.run('delete from instances where id = :id', { id }) === 0)
        throw new FailureError('unknown-instance')
    },
  }
}

function toRow(columns: Columns): InstanceRow {
  const server = textOrNull(columns, 'server')
  return {
    id: text(columns, 'id'),
    origin: text(columns, 'origin'),
    name: text(columns, 'name'),
    colour: INSTANCE_COLOURS.find((colour) => colour === columns.colour) ?? 'slate',
    plainHttpConfirmed: flag(columns, 'plain_http_confirmed'),
    position: integer(columns, 'position'),
    server: server === null ? null : (JSON.parse(server) as ServerFacts),
  }
}

function toValues(row: InstanceRow): SqlValues {
  return {
    id: row.id,
    origin: row.origin,
    name: row.name,
    colour: row.colour,
    plainHttpConfirmed: row.plainHttpConfirmed ? 1 : 0,
    position: row.position,
    server: row.server === null ? null : JSON.stringify(row.server),
  }
}
