import type { Migration } from '../../sqlite/migrations.ts'

/** How each instance was last found, as JSON. Frozen. */
export const instanceHealth: Migration = {
  number: 5,
  sql: `
create table instance_health (
  instance_id text primary key references instances (id) on delete cascade,
  health text not null
) strict;
`,
}
