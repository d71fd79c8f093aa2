import type { Migration } from '../../sqlite/migrations.ts'

/**
 * Signups that wait for a mail, tokens on their way from old to new, and who tells their server which account is open.
 * Frozen.
 */
export const waysIn: Migration = {
  number: 3,
  sql: `
create table pending_signups (
  id text primary key,
  origin text not null,
  plain_http_confirmed integer not null,
  account_name text not null,
  full_name text not null,
  email text not null,
  locale text,
  state text not null,
  created_at integer not null
) strict;

create table rotations (
  identity_id text primary key references identities (id) on delete cascade,
  asked_at integer not null,
  next_token text
) strict, without rowid;

alter table identities add column reports_activity integer not null default 0;
`,
}
