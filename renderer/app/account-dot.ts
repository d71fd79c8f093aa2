import type { FailureCode } from '#shared/failures/failure.ts'
import { isOfServer } from '#shared/failures/failure-scope.ts'
import type { MessageKey } from '../messages/catalogue.ts'
import type { AccountState } from './account-entries.ts'

type Dot = 'fresh' | 'stale' | 'failing' | 'suspended' | 'offline' | 'unknown'

const DOTS: Record<AccountState, Dot> = {
  active: 'fresh',
  suspended: 'suspended',
  withdrawn: 'offline',
  'token-refused': 'failing',
  unknown: 'unknown',
}
/** Twice the longest interval at which accounts are looked at, in milliseconds. */
const STALE_AFTER = 2 * 60 * 60_000

/**
 * Which dot stands for what is known about an account without asking, and what it means. What the vault says of it weighs
 * more than how the last look went, and that more than how long ago it was.
 */
export function toDot(
  state: AccountState,
  trouble: FailureCode | null,
  age: number | null,
): { dot: Dot; label: MessageKey } {
  const isUsual = state === 'active' || state === 'unknown'
  if (isUsual && trouble !== null) {
    return isOfServer(trouble)
      ? { dot: 'offline', label: 'refresh.states.unreachable' }
      : { dot: 'failing', label: 'refresh.states.failing' }
  }
  // An age below zero means that the clock was set back: nothing can be said about it then.
  if (isUsual && age !== null && age > STALE_AFTER) return { dot: 'stale', label: 'refresh.states.stale' }
  return { dot: DOTS[state], label: `shell.states.${state}` }
}
