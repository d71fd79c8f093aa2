import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Identity, Membership } from '#shared/domain/identity.ts'
import type { Instance } from '#shared/domain/instance.ts'
import { toReach } from '#shared/domain/network-reach.ts'

/** Whether this person may save here at present. `read-only` is for good, the others pass: then the form stays usable. */
export type Standing = 'free' | 'read-only' | 'withdrawn' | 'token' | 'offline'

/** Who would be saving, as far as the vault knows. */
export interface Editor {
  identity: Identity | null
  membership: Membership | null
}

/** Finds who sees the account. */
export function toEditor(ref: AccountRef, instance: Instance | null): Editor {
  const identity = instance?.identities.find(({ id }) => id === ref.identityId) ?? null
  const membership = identity?.memberships.find(({ accountId }) => accountId === ref.accountId) ?? null
  return { identity, membership }
}

/** Why saving would be refused before asking anybody. A server on this computer needs no network. */
export function judgeStanding(editor: Editor, instance: Instance | null, isOnline: boolean): Standing {
  if (editor.membership?.role === 'agent') return 'read-only'
  if (editor.membership?.withdrawn) return 'withdrawn'
  if (editor.identity !== null && editor.identity.tokenState !== 'working') return 'token'
  const isNear = instance !== null && toReach(new URL(instance.origin).hostname) === 'loopback'
  return isOnline || isNear ? 'free' : 'offline'
}
