import { computed, reactive, type ComputedRef } from 'vue'
import type { BulkEdit } from '#shared/domain/bulk.ts'
import type { AccountEdit, EditField } from '#shared/domain/edit/fields.ts'

/** What one change to many can be about: what makes sense to be the same in many accounts. */
export const BULK_FIELDS = [
  'locale',
  'auto_resolve_after',
  'auto_resolve_message',
  'auto_resolve_ignore_waiting',
  'auto_resolve_label',
  'support_email',
  'domain',
  'timezone',
  'industry',
  'company_size',
  'website',
  'audio_transcriptions',
] as const satisfies readonly EditField[]
export type BulkField = (typeof BULK_FIELDS)[number]

/** A length of time as it is being typed. */
export interface TypedLength {
  days: string
  hours: string
  minutes: string
}

/** What is typed for each field, whether it is to be changed or not. */
export interface BulkForm {
  readonly chosen: ReadonlySet<BulkField>
  readonly texts: Readonly<Record<string, string>>
  readonly length: Readonly<TypedLength>
  /** Null while nothing is chosen, or while a length is no length. */
  edit: ComputedRef<BulkEdit | null>
  lengthIsWrong: ComputedRef<boolean>
  choose(field: BulkField, on: boolean): void
  type(field: BulkField, text: string): void
  typeLength(part: keyof TypedLength, text: string): void
}

const SWITCHES: readonly BulkField[] = ['auto_resolve_ignore_waiting', 'audio_transcriptions']

/** Whether a field is on or off. */
export function isSwitch(field: BulkField): boolean {
  return SWITCHES.includes(field)
}

/** The minutes that a typed length stands for: null for none at all, undefined for what is no length. */
export function toMinutes({ days, hours, minutes }: TypedLength): number | null | undefined {
  const parts = [days, hours, minutes].map((part) => part.trim())
  if (parts.every((part) => part === '')) return null
  if (!parts.every((part) => /^\d{0,6}$/.test(part))) return undefined
  const [dayCount = 0, hourCount = 0, minuteCount = 0] = parts.map(Number)
  return dayCount * 1440 + hourCount * 60 + minuteCount
}

/** An empty form. */
export function createBulkForm(): BulkForm {
  const chosen = reactive(new Set<BulkField>())
  const texts = reactive<Record<string, string>>({
    locale: 'en',
    auto_resolve_ignore_waiting: 'on',
    audio_transcriptions: 'on',
  })
  const length = reactive<TypedLength>({ days: '', hours: '', minutes: '' })

  function toEdit(): BulkEdit | null {
    const minutes = chosen.has('auto_resolve_after') ? toMinutes(length) : undefined
    const fields = [...chosen].filter((field) => field !== 'auto_resolve_after')
    const edit: AccountEdit = Object.fromEntries(fields.map((field) => [field, toValue(field)]))
    if (chosen.has('auto_resolve_after'))
      return minutes === undefined ? null : { edit, autoResolveMinutes: minutes }
    return fields.length === 0 ? null : { edit }
  }

  function toValue(field: BulkField) {
    const text = texts[field] ?? ''
    if (isSwitch(field)) return text === 'on'
    return text === '' ? null : text
  }

  return {
    chosen,
    texts,
    length,
    edit: computed(toEdit),
    lengthIsWrong: computed(() => toMinutes(length) === undefined),
    choose(field, on) {
      if (on) chosen.add(field)
      else chosen.delete(field)
    },
    type(field, text) {
      texts[field] = text
    },
    typeLength(part, text) {
      length[part] = text
    },
  }
}
