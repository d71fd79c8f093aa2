import type { Account } from './account.ts'
import type { Json } from './json.ts'
import type { ServerFacts } from './server-facts.ts'
import { isAtLeast } from './version.ts'

/** The two keys in which servers keep auto-resolve; which one is there tells the unit and the version. */
export type AutoResolveKey = 'auto_resolve_after' | 'auto_resolve_duration'

/**
 * When idle conversations are closed, as an account says it. `not-sent`: no such key. `off`: null. `odd`: a value that is
 * no whole number. A unit of null means that nothing tells whether the number counts minutes or days.
 */
export type AutoResolve =
  | { state: 'not-sent' }
  | { state: 'off'; key: AutoResolveKey }
  | { state: 'after'; key: AutoResolveKey; amount: number; unit: 'minutes' | 'days' | null }
  | { state: 'odd'; key: AutoResolveKey; value: Json }

/**
 * Reads auto-resolve with its unit: the payload decides first, then the server's kind. Minutes inside `settings` of a
 * stock server (4.2 and newer), days in `auto_resolve_duration` (up to 4.1), days on a server that follows only the
 * documented page, otherwise no unit at all rather than a guess (API document 6.6).
 */
export function toAutoResolve(account: Account, server: ServerFacts | null): AutoResolve {
  const inSettings = account.settings?.auto_resolve_after
  if (inSettings !== undefined) return toAmount('auto_resolve_after', inSettings, unitOf(account, server))
  // A stock server keeps nothing in `settings` until somebody sets it; days beside it are what an upgrade left behind.
  if (account.settings !== undefined) return { state: 'off', key: 'auto_resolve_after' }
  const odd = account.unknown.auto_resolve_duration
  if (odd !== undefined) return { state: 'odd', key: 'auto_resolve_duration', value: odd }
  if (account.autoResolveDuration !== undefined) {
    return toAmount('auto_resolve_duration', account.autoResolveDuration, 'days')
  }
  return { state: 'not-sent' }
}

function toAmount(key: AutoResolveKey, value: Json, unit: 'minutes' | 'days' | null): AutoResolve {
  if (value === null) return { state: 'off', key }
  if (typeof value !== 'number' || !Number.isInteger(value)) return { state: 'odd', key, value }
  return { state: 'after', key, amount: value, unit }
}

function unitOf(account: Account, server: ServerFacts | null): 'minutes' | 'days' | null {
  if (account.features !== undefined) return 'minutes'
  if (server?.kind === 'documented-page') return 'days'
  return isAtLeast(server?.version, '4.2.0') === true ? 'minutes' : null
}
