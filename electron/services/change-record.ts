import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Account } from '#shared/domain/account.ts'
import { settleBySight } from '#shared/domain/edit/sight.ts'
import type { HistoryRow, Settlement } from '../vault/history-table.ts'
import type { Vault } from '../vault/vault.ts'
import { dropSavedFields } from './drafts.ts'
import { findTarget } from './identities.ts'
import { noteInPassing } from './note-in-passing.ts'

/** A change that is about to be sent. */
export type NewChange = Omit<HistoryRow, 'id' | 'outcome' | 'failureCode' | 'requestId'>

/**
 * The book of changes. Each is written down as unknown before it is sent, so that after whatever end of this process it is
 * still known that somebody has to look.
 */
export interface ChangeRecord {
  /** Writes a change down and answers with its id. Until it is released, no look at the account settles it. */
  begin(vault: Vault, change: NewChange): number
  /** Where nothing can be written at present it stays unknown, and the next look at the account settles it. */
  settle(vault: Vault, id: number, settlement: Settlement): void
  /** From now on the next look at the account settles it, if nothing has yet. */
  release(id: number): void
  /** Changes of an account, or of all, that were sent and of which nobody knows whether they arrived. */
  listOpen(vault: Vault, ref: AccountRef | null): HistoryRow[]
  /** Settles those by what the account was seen to hold: they must have been open before anybody asked for it. */
  settleBySight(vault: Vault, open: readonly HistoryRow[], seen: Account): void
}

/** Opens the book of this process. */
export function openChangeRecord(): ChangeRecord {
  /** Ids of different vaults may be the same: then a look settles one of them a little later. */
  const inFlight = new Set<number>()

  function settle(vault: Vault, id: number, settlement: Settlement): void {
    const change = vault.history.find(id)
    if (change === undefined) return
    const write = () => {
      vault.history.settle(id, settlement)
      if (settlement.outcome !== 'saved') return
      const sent = settlement.fields.map(({ field, after }) => [field, after] as const)
      dropSavedFields(vault, change, Object.fromEntries(sent))
    }
    noteInPassing(() => {
      vault.transaction(write)
    })
  }

  return {
    begin(vault, change) {
      const id = vault.history.insert({ ...change, outcome: 'unknown', failureCode: null, requestId: null })
      inFlight.add(id)
      return id
    },
    settle,
    release(id) {
      inFlight.delete(id)
    },
    listOpen(vault, ref) {
      const place =
        ref === null ? null : { origin: findTarget(vault, ref.identityId).origin, accountId: ref.accountId }
      return vault.history.listUnknown(place).filter(({ id }) => !inFlight.has(id))
    },
    settleBySight(vault, open, seen) {
      for (const { id } of open) {
        const change = vault.history.find(id)
        if (change?.outcome !== 'unknown') continue
        const sight = settleBySight(change.fields, seen)
        if (sight !== null) settle(vault, id, { ...change, ...sight })
      }
    },
  }
}
