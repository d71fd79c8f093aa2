import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'
import type { Identity, Membership } from '#shared/domain/identity.ts'
import type { Instance } from '#shared/domain/instance.ts'
import { toSearchText } from '../composables/match-text.ts'

/** One account as the shell shows it: in the list, in the palette, in the title. */
export interface AccountEntry {
  key: string
  ref: AccountRef
  instance: Instance
  identity: Identity
  membership: Membership
  state: AccountState
  /** What searching looks at, the most important first. */
  searchTexts: readonly string[]
}

/** What can be told about an account without asking anybody. */
export type AccountState = 'active' | 'suspended' | 'withdrawn' | 'token-refused' | 'unknown'

function toState(identity: Identity, membership: Membership): AccountState {
  if (membership.withdrawn) return 'withdrawn'
  if (identity.tokenState !== 'working') return 'token-refused'
  if (membership.status === 'suspended') return 'suspended'
  return membership.status === 'active' ? 'active' : 'unknown'
}

/** Every account of every instance, in the order of the rail. */
export function toAccountEntries(instances: readonly Instance[]): AccountEntry[] {
  return instances.flatMap((instance) =>
    instance.identities.flatMap((identity) =>
      identity.memberships.map((membership) => {
        const ref = { identityId: identity.id, accountId: membership.accountId }
        return {
          key: toAccountKey(ref),
          ref,
          instance,
          identity,
          membership,
          state: toState(identity, membership),
          searchTexts: [
            toSearchText(membership.name),
            String(membership.accountId),
            toSearchText(instance.name),
            instance.origin.replace(/^https?:\/\//, ''),
            toSearchText(identity.name),
          ],
        }
      }),
    ),
  )
}
