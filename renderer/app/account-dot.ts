import type { AccountState } from './account-entries.ts'

const DOTS = {
  active: 'fresh',
  suspended: 'suspended',
  withdrawn: 'offline',
  'token-refused': 'failing',
  unknown: 'unknown',
} as const

/** Which dot stands for what is known about an account without asking. */
export function toDot(state: AccountState): (typeof DOTS)[AccountState] {
  return DOTS[state]
}
