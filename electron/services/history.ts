import type { AccountRef } from '#shared/domain/account-ref.ts'
import { exportHistory } from '#shared/domain/history-export.ts'
import type { HistoryExport, HistoryFormat } from '#shared/domain/history.ts'
import type { HistoryPlace, HistoryRow } from '../vault/history-table.ts'
import type { Vault } from '../vault/vault.ts'
import { findTarget } from './identities.ts'
import type { SessionKeeper } from './session.ts'

/** The changes made here, as they are remembered. Asks no server. */
export function createHistoryService({ sessions }: { sessions: SessionKeeper }) {
  return {
    list({ ref, limit, before }: { ref: AccountRef | null; limit: number; before?: number | undefined }) {
      const { vault } = sessions.current()
      const changes = vault.history.list(toPlaceOrAll(vault, ref), limit, before)
      const runs = vault.bulk.runsOf(changes.map(({ id }) => id))
      return changes.map((change) => ({ ...change, bulkRunId: runs.get(change.id) ?? null }))
    },

    find: (id: number): HistoryRow | null => sessions.current().vault.history.find(id) ?? null,

    export(ref: AccountRef | null, format: HistoryFormat): HistoryExport {
      const { vault } = sessions.current()
      const changes = vault.history.list(toPlaceOrAll(vault, ref), Number.MAX_SAFE_INTEGER)
      return exportHistory(changes, format, Date.now())
    },
  }
}

/** An account's own timeline: of all who changed it from here, under tokens that are gone as well. */
function toHistoryPlace(vault: Vault, ref: AccountRef): HistoryPlace {
  return { origin: findTarget(vault, ref.identityId).origin, accountId: ref.accountId }
}

function toPlaceOrAll(vault: Vault, ref: AccountRef | null): HistoryPlace | null {
  return ref === null ? null : toHistoryPlace(vault, ref)
}
