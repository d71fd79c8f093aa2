import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Draft } from '#shared/domain/drafts.ts'
import { isSameValue, toEntries } from '#shared/domain/edit/changes.ts'
import type { SetAside } from '#shared/domain/transfer.ts'
import { draftRowSchema } from '#shared/domain/transfer-schema.ts'
import type { Vault } from '../vault.ts'
import { idHere, type Codec } from './codec.ts'

type DraftRow = Draft & { ref: AccountRef }

/**
 * What was typed and not saved. Two drafts of one account become one with the fields of both; of a field that is in both the
 * value typed last stays, and the other one is told, so that nothing typed is lost without a word.
 */
export const draftsCodec: Codec<DraftRow> = {
  part: 'drafts',
  tables: ['drafts'],
  read: (vault) => vault.drafts.list().toReversed(),
  parse: (row) => draftRowSchema.parse(row),
  merge(vault, rows, { identities, changes, counts, told }) {
    for (const { ref: refInFile, ...draft } of rows) {
      const ref = { ...refInFile, identityId: idHere(identities, refInFile.identityId) }
      const undoOf = draft.undoOf === null ? null : (changes.get(draft.undoOf) ?? null)
      const theirs = { ...draft, undoOf }
      const ours = vault.drafts.find(ref)
      if (ours === undefined) {
        vault.drafts.keep(ref, theirs)
        counts.drafts.added += 1
        continue
      }
      const isNewer = theirs.changedAt > ours.changedAt
      const [winner, loser] = isNewer ? [theirs, ours] : [ours, theirs]
      told.setAside.push(...listLost(vault, ref, winner, loser, isNewer ? 'here' : 'file'))
      const merged = {
        ...winner,
        edit: { ...loser.edit, ...winner.edit },
        baseValues: { ...loser.baseValues, ...winner.baseValues },
      }
      const isComplete = !isNewer && toEntries(merged.edit).length === toEntries(ours.edit).length
      if (isComplete) continue
      vault.drafts.keep(ref, merged)
      counts.drafts.changed += 1
    }
  },
}

function listLost(
  vault: Vault,
  ref: AccountRef,
  winner: Draft,
  loser: Draft,
  from: SetAside['from'],
): SetAside[] {
  const identity = vault.identities.find(ref.identityId)
  const instance = vault.instances.find(identity?.instanceId ?? '')
  const account = vault.memberships.listOf(ref.identityId).find((one) => one.accountId === ref.accountId)
  return toEntries(loser.edit)
    .filter(
      ([field, value]) => Object.hasOwn(winner.edit, field) && !isSameValue(field, value, winner.edit[field]),
    )
    .map(([field, value]) => ({
      origin: instance?.origin ?? '',
      identityName: identity?.name ?? '',
      accountId: ref.accountId,
      accountName: account?.name ?? '',
      field,
      value,
      from,
      changedAt: loser.changedAt,
    }))
}
