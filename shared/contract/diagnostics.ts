import { type } from '@orpc/contract'
import { call } from './call.ts'

/** Facts for a bug report. Contains no token, no name of a server or person, no path inside the home folder. */
export interface Diagnostics {
  app: string
  host: 'desktop' | 'loopback'
  platform: string
  node: string
  electron: string | null
  sqlite: string
  instances: number | null
  /** The newest lines of the log, oldest first. */
  log: string[]
}

export const diagnostics = {
  read: call.output(type<Diagnostics>()),
}
