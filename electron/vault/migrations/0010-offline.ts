import type { Migration } from '../../sqlite/migrations.ts'

/** Which accounts are to be there without a network. Frozen. */
export const offline: Migration = {
  number: 10,
  sql: `
create table offline_accounts (
  identity_id text not null references identities (id) on delete cascade,
  account_id integer not null,
  is_paused integer not null default 0,
  primary key (identity_id, account_id)
) strict, without rowid;
`,
}
