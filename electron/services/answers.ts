import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { ListKind } from '#shared/domain/lists.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import type { Snapshots } from './snapshots.ts'

/** What servers answered, as text. */
export function createAnswersService({ snapshots }: { snapshots: Snapshots }) {
  return {
    async previous(ref: AccountRef, kind: 'account' | ListKind): Promise<Snapshot<string> | null> {
      const held = await snapshots.readPrevious(ref, kind)
      return held === null ? null : { value: held.value.raw, fetchedAt: held.fetchedAt }
    },
  }
}
