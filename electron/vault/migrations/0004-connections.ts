import type { Migration } from '../../sqlite/migrations.ts'

/**
 * How requests reach a server: by its origin, so that it can be said before the server is added. Frozen.
 */
export const connections: Migration = {
  number: 4,
  sql: `
create table connections (
  origin text primary key,
  revision text not null,
  authority text,
  pin text,
  proxy_kind text not null,
  proxy_url text,
  proxy_username text,
  proxy_password text
) strict, without rowid;

create table connection_headers (
  origin text not null references connections (origin) on delete cascade,
  name text not null collate nocase,
  value text not null,
  primary key (origin, name)
) strict, without rowid;
`,
}
