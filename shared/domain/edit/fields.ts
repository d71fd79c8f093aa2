import type { Account } from '../account.ts'
import type { Json } from '../json.ts'

/** Where an account keeps a field: a column of its own, its custom attributes, or its settings. */
type FieldPlace = 'column' | 'attributes' | 'settings'

/** How a field is entered and checked. */
type FieldKind = 'text' | 'locale' | 'scalar' | 'duration' | 'switch' | 'label' | 'attribute-list'

/** Every parameter of the update call under Chatwoot's own name, in the order in which they are shown (API document 4.2). */
const FIELDS = {
  name: { place: 'column', kind: 'text' },
  locale: { place: 'column', kind: 'locale' },
  domain: { place: 'column', kind: 'text' },
  support_email: { place: 'column', kind: 'text' },
  industry: { place: 'attributes', kind: 'scalar' },
  company_size: { place: 'attributes', kind: 'scalar' },
  timezone: { place: 'attributes', kind: 'scalar' },
  website: { place: 'attributes', kind: 'scalar' },
  referral_source: { place: 'attributes', kind: 'scalar' },
  user_role: { place: 'attributes', kind: 'scalar' },
  auto_resolve_after: { place: 'settings', kind: 'duration' },
  auto_resolve_duration: { place: 'column', kind: 'duration' },
  auto_resolve_message: { place: 'settings', kind: 'text' },
  auto_resolve_ignore_waiting: { place: 'settings', kind: 'switch' },
  auto_resolve_label: { place: 'settings', kind: 'label' },
  audio_transcriptions: { place: 'settings', kind: 'switch' },
  conversation_required_attributes: { place: 'settings', kind: 'attribute-list' },
} as const satisfies Record<string, { place: FieldPlace; kind: FieldKind }>

export type EditField = keyof typeof FIELDS

export const EDIT_FIELDS = Object.keys(FIELDS) as readonly EditField[]

/** How a field is entered. */
export function kindOfField(field: EditField): FieldKind {
  return FIELDS[field].kind
}

/** Where a field is kept; settings and attributes that are null or absent mean the same. */
export function placeOfField(field: EditField): FieldPlace {
  return FIELDS[field].place
}

/** Whether the update call knows a parameter of this name, on whatever server. */
export function isEditField(name: string): name is EditField {
  return Object.hasOwn(FIELDS, name)
}

/** What somebody wants to change: only the fields they touched. */
export type AccountEdit = Partial<Record<EditField, Json>>

/** A field's value as an account shows it; undefined where the answer has no such key. */
export function readField(account: Account, field: EditField): Json | undefined {
  switch (field) {
    case 'name':
    case 'locale':
    case 'domain':
      return account[field] ?? account.unknown[field] ?? account[field]
    case 'support_email':
      return account.supportEmail ?? account.unknown.support_email ?? account.supportEmail
    case 'auto_resolve_duration':
      return (
        account.autoResolveDuration ?? account.unknown.auto_resolve_duration ?? account.autoResolveDuration
      )
    default:
      return ownValue(FIELDS[field].place === 'settings' ? account.settings : account.customAttributes, field)
  }
}

function ownValue(values: Account['settings'], key: string): Json | undefined {
  return values !== undefined && Object.hasOwn(values, key) ? values[key] : undefined
}
