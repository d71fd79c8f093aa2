import { DEFAULT_REFRESH_INTERVAL, REFRESH_INTERVALS, type RefreshInterval } from '#shared/domain/refresh.ts'
import { FailureError } from '#shared/failures/failure.ts'
import { integer, text } from '../sqlite/columns.ts'
import type { Sql } from '../sqlite/sql.ts'

export interface RefreshIntervalsTable {
  /** By instance; those that were never chosen are missing. */
  list(): Map<string, RefreshInterval>
  read(instanceId: string): RefreshInterval
  /** Fails with `unknown-instance`. */
  write(instanceId: string, minutes: RefreshInterval): void
}

/** How often the instances of an open vault are looked after. */
export function openRefreshIntervalsTable(sql: Sql): RefreshIntervalsTable {
  const list = () =>
    new Map(
      sql.all('select instance_id, minutes from refresh_intervals', {}, (columns) => [
        text(columns, 'instance_id'),
        toInterval(integer(columns, 'minutes')),
      ]),
    )
  return {
    list,
    read: (instanceId) => list().get(instanceId) ?? DEFAULT_REFRESH_INTERVAL,
    write(instanceId, minutes) {
      const written = sql.run(
        `insert or replace into refresh_intervals (instance_id, minutes)
         select id, :minutes from instances where id = :instanceId`,
        { instanceId, minutes },
      )
      if (written === 0) throw new FailureError('unknown-instance')
    },
  }
}

// What a later version may have written counts as not chosen.
function toInterval(minutes: number): RefreshInterval {
  return REFRESH_INTERVALS.find((known) => known === minutes) ?? DEFAULT_REFRESH_INTERVAL
}
