import { createRandom } from './random.ts'
import type { Counted, World } from './world.ts'

/** What a world is started with. */
export interface WorldStart {
  seed: number
  now: () => number
  defaultFeatures: readonly string[]
  senderAddress?: string
}

/** An empty installation. */
export function createWorld(start: WorldStart): World {
  return {
    now: start.now,
    random: createRandom(start.seed),
    senderAddress: start.senderAddress ?? 'Chatwoot <a@golden.example.com>',
    defaultFeatures: start.defaultFeatures,
    accounts: new Map(),
    users: new Map(),
    usersByEmail: new Map(),
    tokens: new Map(),
    counters: new Map(),
  }
}

/** The next id of a kind; ids are never used twice. */
export function nextId(world: World, kind: Counted): number {
  const id = (world.counters.get(kind) ?? 0) + 1
  world.counters.set(kind, id)
  return id
}
