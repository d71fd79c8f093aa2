import type { Exchange, Reply } from './exchange.ts'
import type { ApplicationOptions, StateFile } from './options.ts'
import type { World } from './world/world.ts'

/** A Chatwoot-compatible server without a socket: one request in, its answer out. */
export interface Application {
  answer(exchange: Exchange): Reply
  readonly state: StateFile
  readonly world: World
}
export type { ApplicationOptions }
