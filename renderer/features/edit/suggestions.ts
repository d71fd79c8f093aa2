import type { EditField } from '#shared/domain/edit/fields.ts'

/** What Chatwoot's own onboarding offers for free texts; the values are what its servers hold. */
const SUGGESTIONS: Partial<Record<EditField, readonly string[]>> = {
  industry: [
    'Technology',
    'E-commerce',
    'Healthcare',
    'Education',
    'Finance',
    'Real Estate',
    'Marketing',
    'Travel & Hospitality',
    'Food & Beverage',
    'Media & Entertainment',
    'Professional Services',
    'Non-profit',
    'Other',
  ],
  company_size: ['1-10', '11-50', '51-200', '201-500', '500+'],
  referral_source: ['google', 'reddit', 'twitter', 'linkedin', 'friend', 'blog', 'github', 'other'],
  user_role: ['founder', 'product_manager', 'engineering', 'support_lead', 'marketing', 'sales', 'other'],
}

let zones: readonly string[] | undefined

/** The IANA list as this computer knows it. UTC is a zone that the list leaves out. */
function listTimeZones(): readonly string[] {
  zones ??= [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])]
  return zones
}

/** What is suggested for a field; undefined where nothing is. */
export function suggestionsFor(field: EditField): readonly string[] | undefined {
  return field === 'timezone' ? listTimeZones() : SUGGESTIONS[field]
}

/** Whether this computer knows a zone by this name, by an older one too. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
