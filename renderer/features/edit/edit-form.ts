import { computed, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { judgeEdit, judgeField } from '#shared/domain/account-edit.ts'
import type { Account } from '#shared/domain/account.ts'
import { isSameValue } from '#shared/domain/edit/changes.ts'
import { EDIT_FIELDS, readField, type AccountEdit, type EditField } from '#shared/domain/edit/fields.ts'
import type { Verdict } from '#shared/domain/edit/verdict.ts'
import type { BaseValues } from '#shared/domain/edits.ts'
import type { Json } from '#shared/domain/json.ts'
import type { ServerTraits } from '#shared/domain/server-traits.ts'

/** One field of the form. Each has its own state, so that a keystroke touches nothing but its own field. */
export interface FieldState {
  field: EditField
  /** What the account holds, as it was last shown. */
  held: ComputedRef<Json | undefined>
  /** What the control shows: what was typed, else what is held. */
  value: ComputedRef<Json | undefined>
  isTouched: ComputedRef<boolean>
  /** What was typed differs from what the account holds: it would be sent. */
  isChanged: ComputedRef<boolean>
  /** What the field held when it was first touched. */
  base: Readonly<ShallowRef<Json>>
  /** Somebody else changed it since it was touched, to something else than what was typed. */
  isOvertaken: ComputedRef<boolean>
  /** What the server would do with it; null where nothing was typed and nothing is wrong with what is held. */
  verdict: ComputedRef<Verdict | null>
}

/** What of a form has to outlive it. */
export interface TypedEdit {
  edit: AccountEdit
  baseValues: BaseValues
}

export interface EditForm {
  fields: Readonly<Record<EditField, FieldState>>
  changed: ComputedRef<FieldState[]>
  /** Changed or held values that the server would refuse, in the order of the form. */
  refused: ComputedRef<FieldState[]>
  /** Grows with every change by hand: what has to be kept as a draft. */
  revision: Readonly<ShallowRef<number>>
  set(field: EditField, value: Json | undefined): void
  /** Takes back what was typed in these fields, or in all. */
  reset(fields?: readonly EditField[]): void
  /** Somebody chose to overwrite what others changed meanwhile. */
  rebase(field: EditField, base: Json): void
  /** Puts in what was typed earlier, beside what was typed since. */
  restore(typed: TypedEdit): void
  toTyped(): TypedEdit
}

type Typed = { value: Json; base: Json } | null

/** The state of a form over an account that may change below it. */
export function createEditForm(
  account: Readonly<Ref<Account>>,
  traits: Readonly<Ref<ServerTraits>>,
): EditForm {
  const typed = Object.fromEntries(EDIT_FIELDS.map((field) => [field, shallowRef<Typed>(null)])) as Record<
    EditField,
    ShallowRef<Typed>
  >
  const revision = shallowRef(0)
  // What is held is judged once per answer, not once per key.
  const storedProblems = computed(() => judgeEdit({}, account.value, traits.value))
  const fields = Object.fromEntries(EDIT_FIELDS.map((field) => [field, toState(field)])) as Record<
    EditField,
    FieldState
  >
  const all = Object.values(fields)

  function toState(field: EditField): FieldState {
    const mine = typed[field]
    const held = computed(() => readField(account.value, field))
    const isChanged = computed(() => mine.value !== null && !isSameValue(field, mine.value.value, held.value))
    return {
      field,
      held,
      value: computed(() => (mine.value === null ? held.value : mine.value.value)),
      isTouched: computed(() => mine.value !== null),
      isChanged,
      base: computed(() => mine.value?.base ?? held.value ?? null),
      isOvertaken: computed(
        () => isChanged.value && mine.value !== null && !isSameValue(field, mine.value.base, held.value),
      ),
      verdict: computed(() =>
        mine.value !== null && isChanged.value
          ? judgeField(field, mine.value.value, account.value, traits.value)
          : (storedProblems.value[field] ?? null),
      ),
    }
  }

  function put(field: EditField, value: Json | undefined, base: Json): void {
    const isBack = isSameValue(field, value, fields[field].held.value)
    typed[field].value = isBack ? null : { value: value ?? null, base }
  }

  function set(field: EditField, value: Json | undefined): void {
    put(field, value, fields[field].base.value)
    revision.value += 1
  }

  function reset(which: readonly EditField[] = EDIT_FIELDS): void {
    for (const field of which) typed[field].value = null
    revision.value += 1
  }

  function rebase(field: EditField, base: Json): void {
    const mine = typed[field].value
    if (mine !== null) typed[field].value = { value: mine.value, base }
    revision.value += 1
  }

  function restore({ edit, baseValues }: TypedEdit): void {
    for (const field of EDIT_FIELDS) {
      const value = edit[field]
      if (value === undefined || typed[field].value !== null) continue
      put(field, value, baseValues[field] ?? null)
    }
  }

  function toTyped(): TypedEdit {
    const edit: AccountEdit = {}
    const baseValues: BaseValues = {}
    for (const { field, isChanged, base } of all) {
      const mine = typed[field].value
      if (mine === null || !isChanged.value) continue
      edit[field] = mine.value
      baseValues[field] = base.value
    }
    return { edit, baseValues }
  }

  return {
    fields,
    changed: computed(() => all.filter(({ isChanged }) => isChanged.value)),
    refused: computed(() => all.filter(({ verdict }) => verdict.value?.verdict === 'refused')),
    revision,
    set,
    reset,
    rebase,
    restore,
    toTyped,
  }
}
