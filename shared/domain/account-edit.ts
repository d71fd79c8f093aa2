import type { Account } from './account.ts'
import { judgeAfter, judgeDuration } from './edit/auto-resolve-rules.ts'
import { isEditField, readField, type EditField } from './edit/fields.ts'
import { findUnsendable } from './edit/sendable.ts'
import { judgeRequiredAttributes, judgeSwitch, judgeTextSetting } from './edit/settings-rules.ts'
import { listStoredProblems } from './edit/stored-problems.ts'
import { judgeAttribute, judgeDomain, judgeLocale, judgeName, judgeSupportEmail } from './edit/text-rules.ts'
import { ignored, refused, type Verdict } from './edit/verdict.ts'
import type { Json, JsonObject } from './json.ts'
import { ACCOUNT_LOCALES } from './locales.ts'
import type { ServerTraits } from './server-traits.ts'

const LOCALE_NUMBERS = new Map(ACCOUNT_LOCALES.map(({ number, code }) => [number, code]))

/**
 * Says for every key of an edit what this server would do with it, without asking: accepted (with the value as it would
 * be stored), refused (with the reason), or ignored. A key that nobody sent appears as refused with `stored` when what the
 * account holds there would make every save fail until it is repaired (API document 6.3). Takes any JSON, never throws.
 */
export function judgeEdit(edit: JsonObject, account: Account, traits: ServerTraits): Record<string, Verdict> {
  const judged = Object.entries(edit).map(([key, value]): [string, Verdict] => [
    key,
    judgeParameter(key, value, account, traits),
  ])
  const repaired = new Set(judged.filter(([, { verdict }]) => verdict !== 'ignored').map(([key]) => key))
  const stored = listStoredProblems(account, traits).filter(([field]) => !repaired.has(field))
  return Object.fromEntries([...judged, ...stored])
}

/** Judges one field, for a form that checks while somebody types. */
export function judgeField(field: EditField, value: Json, account: Account, traits: ServerTraits): Verdict {
  return judgeParameter(field, value, account, traits)
}

function judgeParameter(key: string, value: Json, account: Account, traits: ServerTraits): Verdict {
  const unsendable = key.isWellFormed() ? findUnsendable(value) : 'malformed-text'
  if (unsendable !== null) return refused(unsendable, [])
  if (!isEditField(key)) return ignored('unknown-parameter')
  return judgeKnown(key, value, account, traits)
}

function judgeKnown(field: EditField, value: Json, account: Account, traits: ServerTraits): Verdict {
  switch (field) {
    case 'name':
      return judgeName(value, traits)
    case 'locale':
      return judgeLocale(value, LOCALE_NUMBERS, traits)
    case 'domain':
      return judgeDomain(value)
    case 'support_email':
      return judgeSupportEmail(value, readField(account, field), traits)
    case 'industry':
    case 'company_size':
    case 'timezone':
      if (traits.profileAttributes === 'dropped') return ignored('not-on-this-server')
      return judgeAttribute(value, traits.profileAttributes === 'shown')
    case 'website':
    case 'referral_source':
    case 'user_role':
      return traits.newerAttributes
        ? judgeAttribute(value, field !== 'user_role')
        : ignored('not-on-this-server')
    case 'auto_resolve_after':
    case 'auto_resolve_duration':
      return judgeAutoResolve(field, value, traits)
    default:
      return judgeSetting(field, value, traits)
  }
}

function judgeAutoResolve(
  field: 'auto_resolve_after' | 'auto_resolve_duration',
  value: Json,
  { autoResolve }: ServerTraits,
): Verdict {
  if (field !== autoResolve.field) return ignored('other-auto-resolve')
  return field === 'auto_resolve_after' ? judgeAfter(value, autoResolve) : judgeDuration(value, autoResolve)
}

function judgeSetting(
  field:
    | 'auto_resolve_message'
    | 'auto_resolve_ignore_waiting'
    | 'auto_resolve_label'
    | 'audio_transcriptions'
    | 'conversation_required_attributes',
  value: Json,
  traits: ServerTraits,
): Verdict {
  switch (field) {
    case 'auto_resolve_message':
      return traits.settings ? judgeTextSetting(value, field) : ignored('not-on-this-server')
    case 'auto_resolve_ignore_waiting':
      return traits.settings ? judgeSwitch(value, field) : ignored('not-on-this-server')
    case 'auto_resolve_label':
      return traits.labelAndAudio ? judgeTextSetting(value, field) : ignored('not-on-this-server')
    case 'audio_transcriptions':
      return traits.labelAndAudio ? judgeSwitch(value, field) : ignored('not-on-this-server')
    case 'conversation_required_attributes':
      if (traits.requiredAttributes === 'enterprise-only') return ignored('enterprise-only')
      return traits.requiredAttributes === 'kept'
        ? judgeRequiredAttributes(value, field)
        : ignored('not-on-this-server')
  }
}
