import { onBeforeUnmount, onMounted, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import { isEditField } from '#shared/domain/edit/fields.ts'
import { toUndoEdit } from '#shared/domain/history.ts'
import { api, callFailure } from '../../api/api.ts'
import { useBeforeLock } from '../../composables/before-lock.ts'
import { showToast } from '../../composables/toasts.ts'
import { toFailureSentence } from '../../messages/failure-sentences.ts'
import { t } from '../../messages/translate.ts'
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts'
import type { EditForm } from './edit-form.ts'

/** Where the content of a form came from, other than from the keyboard just now. */
export interface DraftOrigin {
  kind: 'draft' | 'undo'
  /** When it was typed, or when the change was made that is being taken back; epoch milliseconds. */
  at: number
}

export interface FormDraft {
  keeper: DraftKeeper
  origin: Readonly<ShallowRef<DraftOrigin | null>>
  /** The change that saving would take back. */
  undoOf: Ref<number | null>
  discard(): void
}

/**
 * Keeps what is typed in the vault, and brings it back: after a lock, a restart, a switch or a failed save. Also fills the
 * form with what a change of the history had before it.
 */
export function useDraft(options: {
  account: AccountRef
  form: EditForm
  undo: Readonly<Ref<number | null>>
  onUndone: () => void
}): FormDraft {
  const { account, form } = options
  const origin = shallowRef<DraftOrigin | null>(null)
  const undoOf = ref<number | null>(null)
  const isRead = shallowRef(false)

  const keeper = createDraftKeeper({
    toFailure: callFailure,
    async write() {
      const typed = form.toTyped()
      const kept = await api.drafts.keep({ ref: account, ...typed, undoOf: undoOf.value })
      return kept !== null
    },
  })

  async function readDraft(): Promise<void> {
    try {
      const draft = await api.drafts.read(account)
      if (draft !== null) {
        undoOf.value = draft.undoOf
        form.restore(draft)
        origin.value = { kind: 'draft', at: draft.changedAt }
        keeper.adopt()
      }
    } catch (thrown) {
      showToast({ kind: 'failed', text: toFailureSentence(callFailure(thrown)).title })
    }
    isRead.value = true
    // Typed before the draft had come: both are in the form now, and written together.
    if (form.revision.value > 0) keeper.note()
  }

  async function readUndo(id: number): Promise<void> {
    try {
      const change = await api.history.find({ id })
      if (change === null) showToast({ kind: 'failed', text: t('edit.draft.undoGone') })
      else {
        for (const [field, value] of Object.entries(toUndoEdit(change)))
          if (isEditField(field)) form.set(field, value)
        undoOf.value = id
        origin.value = { kind: 'undo', at: change.at }
      }
    } catch (thrown) {
      showToast({ kind: 'failed', text: toFailureSentence(callFailure(thrown)).title })
    }
    options.onUndone()
  }

  watch(form.revision, () => {
    if (form.changed.value.length === 0) {
      undoOf.value = null
      origin.value = null
    }
    if (isRead.value) keeper.note()
  })

  const flush = () => void keeper.flush()
  // A draft comes first: what is taken back stands beside what was typed, and over it in the same field.
  watch([options.undo, isRead], ([id, isThere]) => {
    if (id !== null && isThere) void readUndo(id)
  })
  onMounted(() => {
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    void readDraft()
  })
  onBeforeUnmount(() => {
    window.removeEventListener('pagehide', flush)
    document.removeEventListener('visibilitychange', flush)
    flush()
  })
  useBeforeLock(() => keeper.flush())

  return {
    keeper,
    origin,
    undoOf,
    discard() {
      undoOf.value = null
      origin.value = null
      form.reset()
    },
  }
}
