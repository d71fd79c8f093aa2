import type { Json } from '../json.ts'
import type { ServerTraits } from '../server-traits.ts'
import { isMailAddress } from './mail-address.ts'
import { isBlank, isLongerThan, isScalar, toColumnText } from './ruby-values.ts'
import { accepted, ignored, refused, type Verdict } from './verdict.ts'

const TEXT_LIMIT = 255
const COLUMN_LIMIT = 100

/** Judges `name`: never null, and not blank where the server minds (API document 4.2). */
export function judgeName(value: Json, traits: ServerTraits): Verdict {
  if (!isScalar(value)) return ignored('wrong-shape')
  if (value === null) return refused(traits.blankName === 'accepted' ? 'null' : 'blank', 'name')
  const text = toColumnText(value)
  if (isBlank(text) && traits.blankName === 'refused') return refused('blank', 'name')
  if (traits.limitsTexts && isLongerThan(text, TEXT_LIMIT)) return refused('too-long', 'name', TEXT_LIMIT)
  return judgeStorable(value, text)
}

/** Judges `domain`: any text of up to 100 characters; an empty text and null are kept apart. */
export function judgeDomain(value: Json): Verdict {
  if (!isScalar(value)) return ignored('wrong-shape')
  if (value === null) return accepted(null)
  const text = toColumnText(value)
  if (isLongerThan(text, COLUMN_LIMIT)) return refused('too-long', 'domain', COLUMN_LIMIT)
  return judgeStorable(value, text)
}

/**
 * Judges `support_email`. `held` is the address the account shows: an unchanged one is not checked again. A server
 * checks for 255 characters and keeps 100, and fails in between (API document 4.2, 6.5).
 */
export function judgeSupportEmail(value: Json, held: Json | undefined, traits: ServerTraits): Verdict {
  if (!isScalar(value)) return ignored('wrong-shape')
  if (value === null) return accepted(null, 'falls-back')
  const text = toColumnText(value)
  if (traits.limitsTexts && isLongerThan(text, TEXT_LIMIT))
    return refused('too-long', 'support_email', COLUMN_LIMIT)
  const isChecked = traits.checksSupportEmail && text !== held && !isBlank(text)
  if (isChecked && !isMailAddress(text)) return refused('not-an-address', 'support_email')
  if (isLongerThan(text, COLUMN_LIMIT)) return refused('too-long-to-store', 'support_email', COLUMN_LIMIT)
  if (isBlank(text) && traits.blankSupportEmail === 'falls-back') return accepted(text, 'falls-back')
  return judgeStorable(value, text)
}

/** Judges `locale`: exactly a listed code, or blank to clear it; everything else makes the server fail (API document 6.4). */
export function judgeLocale(
  value: Json,
  numbers: ReadonlyMap<number, string>,
  traits: ServerTraits,
): Verdict {
  if (Array.isArray(value)) return ignored('wrong-shape')
  if (!isScalar(value))
    return traits.numberedLocale ? ignored('wrong-shape') : refused('locale-not-text', 'locale')
  if (isBlank(value)) return accepted(null, value === null ? null : 'cleared')
  if (typeof value === 'string') {
    return traits.locales.includes(value) ? accepted(value) : refused('unknown-locale', 'locale')
  }
  const code = traits.numberedLocale && typeof value === 'number' ? numbers.get(value) : undefined
  return code !== undefined && traits.locales.includes(code)
    ? accepted(code, 'as-locale')
    : refused('locale-not-text', 'locale')
}

/** Judges a custom attribute: any one value, kept with its type and shown unless blank. */
export function judgeAttribute(value: Json, isShown: boolean): Verdict {
  if (!isScalar(value)) return ignored('wrong-shape')
  if (typeof value === 'string' && value.includes('\0')) return refused('nul', [])
  const isHidden = !isShown || (isBlank(value) && value !== null)
  return accepted(value, isHidden ? 'hidden' : null)
}

function judgeStorable(value: Json, text: string): Verdict {
  if (text.includes('\0')) return refused('nul', [])
  return accepted(text, text === value ? null : 'as-text')
}
