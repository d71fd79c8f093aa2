import type { Migration } from '../../sqlite/migrations.ts'

/**
 * Drafts, which go with their identity, and the history of changes, which names servers and people itself and stays
 * when instance, identity and token are gone. Frozen.
 */
export const draftsAndHistory: Migration = {
  number: 2,
  sql: `
create table drafts (
  identity_id text not null references identities (id) on delete cascade,
  account_id integer not null,
  edit text not null,
  base_values text not null,
  undo_of integer,
  changed_at integer not null,
  primary key (identity_id, account_id)
) strict;

create table history (
  id integer primary key autoincrement,
  at integer not null,
  identity_id text not null,
  identity_name text not null,
  origin text not null,
  account_id integer not null,
  account_name text not null,
  fields text not null,
  outcome text not null,
  failure_code text,
  request_id text,
  undo_of integer
) strict;

create index history_by_account on history (origin, account_id, id);
create index history_unknown on history (id) where outcome = 'unknown';
`,
}
