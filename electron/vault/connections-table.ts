import { toPlainConnection, type Connection, type ConnectionProxy } from '#shared/domain/connection.ts'
import { text, textOrNull, type Columns } from '../sqlite/columns.ts'
import type { Sql } from '../sqlite/sql.ts'

/**
 * How requests reach servers, by their origin. The only SQL of the product that reads or writes the values of extra headers
 * and the passwords of proxies.
 */
export interface ConnectionsTable {
  /**
   * Holds secrets: to be called at the last moment, by whoever makes a connection or writes a request's headers. What nobody
   * has set is as the system has it.
   */
  read(origin: string): Connection
  /** Replaces all of it; the revision becomes another one. */
  write(origin: string, connection: Omit<Connection, 'revision'>): void
  /** Without one, does nothing. */
  remove(origin: string): void
  /** Which servers have one. */
  listOrigins(): string[]
}

/** The connections of an open vault. */
export function openConnectionsTable(sql: Sql): ConnectionsTable {
  const remove = (origin: string) => {
    sql.run('delete from connections where origin = :origin', { origin })
  }
  return {
    read(origin) {
      const found = sql.first('select * from connections where origin = :origin', { origin }, toConnection)
      if (found === undefined) return toPlainConnection()
      const headers = sql.all(
        'select name, value from connection_headers where origin = :origin order by name',
        { origin },
        (columns) => ({ name: text(columns, 'name'), value: text(columns, 'value') }),
      )
      return { ...found, headers }
    },
    write(origin, { authority, pin, proxy, headers }) {
      sql.transaction(() => {
        remove(origin)
        const own = proxy.kind === 'own' ? proxy : { url: null, username: null, password: null }
        sql.run(
          `insert into connections
             (origin, revision, authority, pin, proxy_kind, proxy_url, proxy_username, proxy_password)
           values (:origin, :revision, :authority, :pin, :proxyKind, :url, :username, :password)`,
          {
            origin,
            revision: crypto.randomUUID(),
            authority,
            pin,
            proxyKind: proxy.kind,
            url: own.url,
            username: own.username,
            password: own.password,
          },
        )
        for (const { name, value } of headers) {
          sql.run('insert into connection_headers (origin, name, value) values (:origin, :name, :value)', {
            origin,
            name,
            value,
          })
        }
      })
    },
    remove,
    listOrigins: () =>
      sql.all('select origin from connections order by origin', {}, (columns) => text(columns, 'origin')),
  }
}

function toConnection(columns: Columns): Connection {
  return {
    revision: text(columns, 'revision'),
    authority: textOrNull(columns, 'authority'),
    pin: textOrNull(columns, 'pin'),
    proxy: toProxy(columns),
    headers: [],
  }
}

function toProxy(columns: Columns): ConnectionProxy {
  const kind = text(columns, 'proxy_kind')
  const url = textOrNull(columns, 'proxy_url')
  if (kind === 'own' && url !== null) {
    const username = textOrNull(columns, 'proxy_username') ?? ''
    return { kind, url, username, password: textOrNull(columns, 'proxy_password') ?? '' }
  }
  return { kind: kind === 'none' ? 'none' : 'system' }
}
