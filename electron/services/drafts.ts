import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Draft, DraftSummary } from '#shared/domain/drafts.ts'
import { isSameValue, toEntries } from '#shared/domain/edit/changes.ts'
import type { AccountEdit, EditField } from '#shared/domain/edit/fields.ts'
import type { Vault } from '../vault/vault.ts'
import { findAccountTarget } from './identities.ts'
import type { SessionKeeper } from './session.ts'

/** What was typed and not saved. Asks no server. */
export function createDraftsService({ sessions }: { sessions: SessionKeeper }) {
  return {
    read: (ref: AccountRef): Draft | null => sessions.current().vault.drafts.find(ref) ?? null,

    keep(ref: AccountRef, typed: Omit<Draft, 'changedAt'>): Draft | null {
      const { vault } = sessions.current()
      findAccountTarget(vault, ref)
      return keepDraft(vault, ref, { ...typed, changedAt: Date.now() })
    },

    discard(ref: AccountRef): null {
      sessions.current().vault.drafts.discard(ref)
      return null
    },

    list: (): DraftSummary[] =>
      sessions
        .current()
        .vault.drafts.list()
        .map(({ ref, edit, changedAt }) => ({ ref, fields: toFields(edit), changedAt })),
  }
}

/** Takes out of a draft what a server now holds; what was typed since then stays. */
export function dropSavedFields(vault: Vault, ref: AccountRef, saved: AccountEdit): void {
  const draft = vault.drafts.find(ref)
  if (draft === undefined) return
  const left = toEntries(draft.edit).filter(
    ([field, value]) => !Object.hasOwn(saved, field) || !isSameValue(field, value, saved[field]),
  )
  if (left.length < toFields(draft.edit).length) {
    keepDraft(vault, ref, { ...draft, edit: Object.fromEntries(left) })
  }
}

function keepDraft(vault: Vault, ref: AccountRef, draft: Draft): Draft | null {
  if (toFields(draft.edit).length === 0) {
    vault.drafts.discard(ref)
    return null
  }
  vault.drafts.keep(ref, draft)
  return draft
}

function toFields(edit: AccountEdit): EditField[] {
  return toEntries(edit).map(([field]) => field)
}
