import type { Account } from '#shared/domain/account.ts'
import { judgeField } from '#shared/domain/account-edit.ts'
import { EDIT_FIELDS, type EditField } from '#shared/domain/edit/fields.ts'
import type { IgnoredReason } from '#shared/domain/edit/verdict.ts'
import type { ServerTraits } from '#shared/domain/server-traits.ts'

/** The form's groups in their order. Every parameter of the update call is in exactly one. */
export const FIELD_GROUPS = {
  general: ['name', 'locale', 'domain', 'support_email'],
  company: ['industry', 'company_size', 'timezone', 'website'],
  autoResolve: [
    'auto_resolve_after',
    'auto_resolve_duration',
    'auto_resolve_message',
    'auto_resolve_ignore_waiting',
    'auto_resolve_label',
  ],
  advanced: ['audio_transcriptions', 'conversation_required_attributes', 'referral_source', 'user_role'],
} as const satisfies Record<string, readonly EditField[]>

export type FieldGroup = keyof typeof FIELD_GROUPS
export const GROUP_NAMES = Object.keys(FIELD_GROUPS) as readonly FieldGroup[]

/** A parameter that this server would drop, with the reason. */
export interface IgnoredField {
  field: EditField
  why: IgnoredReason
}

/** Sorts the parameters into those this server keeps and those it would drop whatever is sent. */
export function sortFields(
  account: Account,
  traits: ServerTraits,
): { offered: ReadonlySet<EditField>; ignored: IgnoredField[] } {
  const offered = new Set<EditField>()
  const ignored: IgnoredField[] = []
  for (const field of EDIT_FIELDS) {
    const verdict = judgeField(
      field,
      field === 'conversation_required_attributes' ? [] : null,
      account,
      traits,
    )
    if (verdict.verdict === 'ignored') ignored.push({ field, why: verdict.why })
    else offered.add(field)
  }
  return { offered, ignored }
}
