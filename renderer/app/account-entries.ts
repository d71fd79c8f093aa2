import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'
import type { AccountFacts } from '#shared/domain/account.ts'
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
  /** What the cache knows of it; null where it was never read. */
  facts: AccountFacts | null
  /** What was typed about it waits for being saved. */
  hasDraft: boolean
  isPinned: boolean
  /** How much it is used. */
  use: number
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

/** What is known of accounts beside the list of them, by account key. */
export interface AccountKnowledge {
  facts: ReadonlyMap<string, AccountFacts>
  drafts: ReadonlySet<string>
  pins: ReadonlySet<string>
  uses: ReadonlyMap<string, number>
}
const NOTHING: AccountKnowledge = { facts: new Map(), drafts: new Set(), pins: new Set(), uses: new Map() }

const isText = (text: string | null | undefined): text is string => typeof text === 'string'

/** Every account of every instance, in the order of the rail. */
export function toAccountEntries(
  instances: readonly Instance[],
  known: AccountKnowledge = NOTHING,
): AccountEntry[] {
  return instances.flatMap((instance) =>
    instance.identities.flatMap((identity) =>
      identity.memberships.map((membership) => {
        const ref = { identityId: identity.id, accountId: membership.accountId }
        const key = toAccountKey(ref)
        const facts = known.facts.get(key) ?? null
        return {
          key,
          ref,
          instance,
          identity,
          membership,
          state: toState(identity, membership),
          facts,
          hasDraft: known.drafts.has(key),
          isPinned: known.pins.has(key),
          use: known.uses.get(key) ?? 0,
          searchTexts: [
            toSearchText(membership.name),
            String(membership.accountId),
            toSearchText(instance.name),
            instance.origin.replace(/^https?:\/\//, ''),
            toSearchText(identity.name),
            ...[facts?.domain, facts?.supportEmail, identity.email].filter(isText).map(toSearchText),
          ],
        }
      }),
    ),
  )
}
