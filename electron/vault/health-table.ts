import type { InstanceHealth } from '#shared/domain/health.ts'
import type { FailureCode } from '#shared/failures/failure.ts'
import { text } from '../sqlite/columns.ts'
import type { Sql } from '../sqlite/sql.ts'

/** How instances were last found. */
export interface HealthTable {
  list(): InstanceHealth<FailureCode>[]
  find(instanceId: string): InstanceHealth<FailureCode> | undefined
  /** What was learnt besides a check; does nothing where there was none yet. */
  noteLocales(instanceId: string, locales: string[]): void
  /** Does nothing for an instance that is gone. */
  put(health: InstanceHealth<FailureCode>): void
}

/** The health of the instances of an open vault. It goes with its instance. */
export function openHealthTable(sql: Sql): HealthTable {
  const table: HealthTable = {
    list: () => sql.all('select health from instance_health order by rowid', {}, toHealth),
    find: (instanceId) =>
      sql.first(
        'select health from instance_health where instance_id = :instanceId',
        { instanceId },
        toHealth,
      ),
    put(health) {
      sql.run(
        `insert into instance_health (instance_id, health)
         select instances.id, :health from instances where instances.id = :instanceId
         on conflict (instance_id) do update set health = excluded.health`,
        { instanceId: health.instanceId, health: JSON.stringify(health) },
      )
    },
    noteLocales(instanceId, locales) {
      const known = table.find(instanceId)
      if (known !== undefined) table.put({ ...known, locales })
    },
  }
  return table
}

/** The row holds what `put` wrote. */
const toHealth = (columns: Parameters<typeof text>[0]) =>
  JSON.parse(text(columns, 'health')) as InstanceHealth<FailureCode>
