import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { CacheKeys } from '#shared/domain/account.ts'
import { LIST_KINDS, type ListKind } from '#shared/domain/lists.ts'
import { isKeptBack } from '#shared/failures/failure-scope.ts'
import { toFailure } from '#shared/failures/failure.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { CallOptions } from '../chatwoot/target.ts'
import type { AccountsService } from './accounts.ts'
import { checksOf } from './held-checks.ts'
import { isListDue, toListKey, toListMark } from './list-freshness.ts'
import type { SessionKeeper } from './session.ts'
import type { AccountFetch, SnapshotValues, Snapshots } from './snapshots.ts'

/** What one account's earlier rounds taught about the next. */
export interface RoundMemory {
  rounds: number
  /** Lists that the server keeps from this person, and the round from which on they are tried again. */
  refused: Partial<Record<ListKind, number>>
}

/** Asks about one account where nobody waits for the answer. */
export type AccountRefresh = (
  ref: AccountRef,
  memory: RoundMemory,
  options: Pick<CallOptions, 'signal' | 'urgency'>,
) => Promise<void>

/** Rounds in which a list is not asked for that the server kept back. */
const REFUSED_FOR = 12
/** Agents have no key, and who is at work makes another answer of them nearly every time: not in every round. */
const AGENTS_EVERY = 3

/**
 * Asks about one account as far as anything may have changed: the account itself, whose answer holds the keys of its lists,
 * then the lists of which the keys do not say that they are the same. Five requests at most.
 */
export function createAccountRefresh({
  client,
  sessions,
  snapshots,
  accounts,
}: {
  client: ChatwootClient
  sessions: SessionKeeper
  snapshots: Snapshots
  accounts: AccountsService
}): AccountRefresh {
  function isDue(ref: AccountRef, kind: ListKind, keys: CacheKeys, memory: RoundMemory): boolean {
    if ((memory.refused[kind] ?? 0) > memory.rounds) return false
    const held = checksOf(sessions.current()).get({ ...ref, kind, part: '' })
    if (held?.etag == null) return true
    if (kind === 'agents') return (ref.accountId + memory.rounds) % AGENTS_EVERY === 0
    return isListDue(held.mark, toListKey(kind, keys))
  }

  async function checkList(
    ref: AccountRef,
    kind: ListKind,
    key: string | null,
    options: Pick<CallOptions, 'signal' | 'urgency'>,
  ): Promise<void> {
    const fetch = (...call: Parameters<AccountFetch<unknown>>) => client.fetchList(kind, ...call)
    await snapshots.check(ref, kind, fetch as AccountFetch<SnapshotValues[ListKind]>, {
      ...options,
      toMark: (mark) => toListMark(mark, key),
    })
  }

  return async (ref, memory, options) => {
    memory.rounds += 1
    const { keys, changed } = await accounts.check(ref, options)
    if (changed) memory.refused = {}
    const due = LIST_KINDS.filter((kind) => isDue(ref, kind, keys, memory))
    const ends = await Promise.allSettled(
      due.map((kind) => checkList(ref, kind, toListKey(kind, keys), options)),
    )
    for (const [index, end] of ends.entries()) {
      if (end.status === 'fulfilled') continue
      const code = toFailure(end.reason)?.code
      const kind = due[index]
      if (kind === undefined || code === undefined || !isKeptBack(code)) throw end.reason
      memory.refused[kind] = memory.rounds + REFUSED_FOR
    }
  }
}
