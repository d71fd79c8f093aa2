import type { Diagnostics } from '#shared/contract/diagnostics.ts'
import type { Log } from '../log/log.ts'
import type { SessionKeeper } from './session.ts'

const LOG_LINES = 200

/** Facts for a bug report; nothing in it names a person, a server or a secret. */
export function createDiagnosticsService({
  facts,
  sessions,
  log,
}: {
  facts: Omit<Diagnostics, 'instances' | 'log'>
  sessions: SessionKeeper
  log: Log
}) {
  function countInstances(): number | null {
    try {
      return sessions.current().vault.instances.list().length
    } catch {
      return null // a locked vault tells nothing about itself
    }
  }
  return {
    read: (): Diagnostics => ({ ...facts, instances: countInstances(), log: log.newest(LOG_LINES) }),
  }
}
