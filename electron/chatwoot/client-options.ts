import type { Connection } from '#shared/domain/connection.ts'
import type { Log } from '../log/log.ts'

/** What the client needs from its host. */
export interface ChatwootClientOptions {
  log: Log
  appVersion: string
  /** The proxy for a URL as `http://host:port`, or null for none. */
  proxyFor(url: string): Promise<string | null>
  /** Whether requests go over https alone. */
  plainHttpIsForbidden?: boolean
  /** How an origin is reached. Holds secrets: called at the last moment, for requests to that origin alone. */
  connectionFor(origin: string): Connection
}
