import type { Migration } from '../../sqlite/migrations.ts'

/**
 * When a server was last asked about something, apart from the answer: that nothing changed must not cost writing the
 * answer again. Frozen.
 */
export const checks: Migration = {
  number: 4,
  sql: `
create table checks (
  identity_id text not null,
  account_id integer not null,
  kind text not null,
  part text not null,
  etag text,
  checked_at integer not null,
  mark text,
  primary key (identity_id, account_id, kind, part)
) strict, without rowid;

insert into checks (identity_id, account_id, kind, part, etag, checked_at)
select identity_id, account_id, kind, part, etag, fetched_at from snapshots;

create trigger snapshot_gone after delete on snapshots begin
  delete from checks where identity_id = old.identity_id and account_id = old.account_id
    and kind = old.kind and part = old.part;
end;
`,
}
