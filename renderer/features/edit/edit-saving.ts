import { shallowRef, type Ref, type ShallowRef } from 'vue'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { AccountDetails } from '#shared/domain/account.ts'
import type { KeptDifference } from '#shared/domain/edit/changes.ts'
import { isEditField, type EditField } from '#shared/domain/edit/fields.ts'
import type { Clash, SaveOutcome } from '#shared/domain/edits.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'
import type { EditForm, TypedEdit } from './edit-form.ts'

/** What there is to say about the last save, until it is read or the next one begins. */
export type SaveResult =
  | { kind: 'saved'; count: number; kept: KeptDifference[]; dropped: EditField[] }
  | { kind: 'nothing'; dropped: EditField[] }
  | { kind: 'not-saved' }
  | { kind: 'unknown'; historyId: number }
  /** An unknown outcome that is known now. */
  | { kind: 'resolved'; saved: boolean }

/** What a clash ends in: the admin's choice for one field. */
export type Choice = 'mine' | 'theirs'

export interface EditSaving {
  step: Readonly<ShallowRef<'editing' | 'reviewing' | 'saving' | 'choosing'>>
  result: Readonly<ShallowRef<SaveResult | null>>
  failure: Readonly<ShallowRef<Failure | null>>
  clashes: Readonly<ShallowRef<Clash[]>>
  /** Fields that the server refused although they looked right here. Typing clears them. */
  refusedByServer: Readonly<ShallowRef<ReadonlySet<EditField>>>
  review(): void
  /** A field that the server refused was typed in again. */
  accept(field: EditField): void
  /** Back to the form. Not possible while an answer is awaited. */
  leave(): void
  submit(): Promise<void>
  /** Goes on after a clash: takes theirs where chosen, and saves the rest. */
  choose(choices: Readonly<Partial<Record<EditField, Choice>>>): Promise<void>
  /** The account was read again: an unknown outcome may be known by now. */
  look(): Promise<void>
  dismiss(): void
}

export interface EditSavingOptions {
  account: AccountRef
  form: EditForm
  /** The change that is being taken back. Cleared once that is done. */
  undoOf: Ref<number | null>
  /** Called before anything is sent: what is typed must be on disk by then. */
  keep(): Promise<void>
  /** The account as it is now. */
  show(snapshot: Snapshot<AccountDetails>): void
  announce(result: SaveResult): void
}

/** The way of an edit from the form to the server and back. */
export function createEditSaving(options: EditSavingOptions): EditSaving {
  const { account, form, undoOf } = options
  const step = shallowRef<'editing' | 'reviewing' | 'saving' | 'choosing'>('editing')
  const result = shallowRef<SaveResult | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const clashes = shallowRef<Clash[]>([])
  const refusedByServer = shallowRef<ReadonlySet<EditField>>(new Set())

  function end(next: SaveResult, sent: TypedEdit, isOver: boolean): void {
    step.value = 'editing'
    result.value = next
    if (isOver) {
      undoOf.value = null
      form.reset(Object.keys(sent.edit).filter(isEditField))
    }
    options.announce(next)
  }

  function take(outcome: SaveOutcome, sent: TypedEdit): void {
    if ('snapshot' in outcome) options.show(outcome.snapshot)
    switch (outcome.outcome) {
      case 'saved': {
        const { kept, dropped } = outcome
        const count = Object.keys(sent.edit).length - dropped.length
        end({ kind: 'saved', count, kept, dropped }, sent, true)
        break
      }
      case 'nothing-to-send':
        end({ kind: 'nothing', dropped: outcome.dropped }, sent, true)
        break
      case 'conflict':
        clashes.value = outcome.clashes
        step.value = 'choosing'
        break
      case 'not-saved':
        end({ kind: 'not-saved' }, sent, false)
        break
      case 'unknown':
        end({ kind: 'unknown', historyId: outcome.historyId }, sent, false)
    }
  }

  async function submit(): Promise<void> {
    if (step.value === 'saving') return
    step.value = 'saving'
    failure.value = null
    result.value = null
    const sent = form.toTyped()
    try {
      await options.keep()
      take(await api.edits.save({ ref: account, ...sent, undoOf: undoOf.value }), sent)
    } catch (thrown) {
      refuse(callFailure(thrown))
    }
  }

  function refuse(reason: Failure): void {
    failure.value = reason
    const named = String(reason.facts?.attributes ?? reason.facts?.fields ?? '')
    const names = named.split(/[\s,]+/).map((name) => name.split('/')[0] ?? '')
    refusedByServer.value = new Set(names.filter(isEditField))
    // A value that is wrong is corrected in the form; everything else can be tried again from where one is.
    step.value = refusedByServer.value.size > 0 ? 'editing' : 'reviewing'
  }

  async function choose(choices: Readonly<Partial<Record<EditField, Choice>>>): Promise<void> {
    for (const { field, theirs } of clashes.value) if (choices[field] === 'mine') form.rebase(field, theirs)
    form.reset(clashes.value.map(({ field }) => field).filter((field) => choices[field] === 'theirs'))
    clashes.value = []
    step.value = 'editing'
    if (form.changed.value.length > 0) await submit()
    else undoOf.value = null
  }

  async function look(): Promise<void> {
    const present = result.value
    if (present?.kind !== 'unknown') return
    try {
      const change = await api.history.find({ id: present.historyId })
      if (result.value !== present || change === null || change.outcome === 'unknown') return
      const saved = change.outcome === 'saved'
      if (saved) {
        undoOf.value = null
        form.reset(change.fields.map(({ field }) => field))
      }
      result.value = { kind: 'resolved', saved }
    } catch {
      // The vault was locked meanwhile, or the backend is gone: the notice stays, and both say so themselves.
    }
  }

  return {
    step,
    result,
    failure,
    clashes,
    refusedByServer,
    review() {
      failure.value = null
      refusedByServer.value = new Set()
      step.value = 'reviewing'
    },
    accept(field) {
      refusedByServer.value = new Set([...refusedByServer.value].filter((other) => other !== field))
    },
    leave() {
      if (step.value !== 'saving') step.value = 'editing'
    },
    submit,
    choose,
    look,
    dismiss() {
      result.value = null
      failure.value = null
    },
  }
}
