import type { Application } from '../application.ts'
import type { ApplicationOptions } from '../options.ts'
import { createRandom } from '../world/random.ts'

/** A server that knows nothing, until the real behaviour is here: every answer has to be given by control. */
export function createApplication(options: ApplicationOptions): Application {
  return {
    answer: () => ({
      status: 404,
      headers: [['Content-Type', 'application/json; charset=UTF-8']],
      body: '{"status":404,"error":"Not Found"}',
    }),
    state: {
      version: options.dialect,
      users: {},
      tokens: {},
      accounts: {},
      labels: {},
      contacts: {},
      inboxes: {},
    },
    world: {
      now: options.now ?? Date.now,
      random: createRandom(options.seed ?? 1),
      senderAddress: 'Chatwoot <a@golden.example.com>',
      defaultFeatures: [],
      accounts: new Map(),
      users: new Map(),
      usersByEmail: new Map(),
      tokens: new Map(),
      counters: new Map(),
    },
  }
}
