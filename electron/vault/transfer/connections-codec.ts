import { X509Certificate } from 'node:crypto'
import { readPemText, type Connection } from '#shared/domain/connection.ts'
import { connectionRowSchema } from '#shared/domain/transfer-schema.ts'
import type { Codec } from './codec.ts'

type ConnectionRow = Omit<Connection, 'revision'> & { origin: string }

/**
 * How requests reach a server, with the secrets that takes. Brought in only for servers that are not here yet: whoever has
 * one here has chosen its way, also where that is the system's, and no file may lead its token elsewhere. It comes before
 * the instances for that reason. Nor may a file say how a server is reached that it does not hold itself: whoever comes to
 * that one later would find the way laid already.
 */
export const connectionsCodec: Codec<ConnectionRow> = {
  part: 'connections',
  tables: ['connections', 'connection_headers'],
  read: (vault) =>
    vault.connections.listOrigins().map((origin) => {
      const { authority, pin, proxy, headers } = vault.connections.read(origin)
      return { origin, authority, pin, proxy, headers }
    }),
  parse(row) {
    const parsed = connectionRowSchema.parse(row)
    const read = parsed.authority === null ? null : readPemText(parsed.authority)
    // Throws where one cannot be read: every request to that server would.
    if (read?.ok === true) for (const pem of read.certificates) new X509Certificate(pem)
    return parsed
  },
  merge(vault, rows, { counts, origins }) {
    const known = new Set(vault.connections.listOrigins())
    for (const { origin, ...connection } of rows) {
      if (!origins.has(origin) || known.has(origin) || vault.instances.findByOrigin(origin) !== undefined)
        continue
      vault.connections.write(origin, connection)
      counts.connections.added += 1
    }
  },
}
