import { instanceRowSchema } from '#shared/domain/transfer-schema.ts'
import type { InstanceRow } from '../instances-table.ts'
import type { Codec } from './codec.ts'

/** Instances are the same where their origin is: name, colour and place that were chosen here stay. */
export const instancesCodec: Codec<InstanceRow> = {
  part: 'instances',
  tables: ['instances'],
  read: (vault) => vault.instances.list(),
  parse: (row) => instanceRowSchema.parse(row),
  merge(vault, rows, { instances, counts, told }) {
    const held = vault.instances.list()
    // Those of the file come behind those that are here, in their own order.
    const shift =
      held.length === 0
        ? 0
        : Math.max(...held.map((row) => row.position)) + 1 - Math.min(...rows.map((row) => row.position))
    for (const row of rows) {
      const known = vault.instances.findByOrigin(row.origin)
      told.instances.push({ origin: row.origin, name: (known ?? row).name, isNew: known === undefined })
      const id = known?.id ?? (vault.instances.find(row.id) === undefined ? row.id : crypto.randomUUID())
      instances.set(row.id, id)
      if (known !== undefined) continue
      vault.instances.insert({ ...row, id, position: row.position + shift })
      counts.instances.added += 1
    }
  },
}
