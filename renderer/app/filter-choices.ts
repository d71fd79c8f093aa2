import { currentLocale } from '../composables/current-locale.ts'
import { describeRole } from '../features/accounts/role-text.ts'
import { t } from '../messages/translate.ts'
import type { AccountEntry } from './account-entries.ts'
import { UNTOLD, valuesOf, type AccountFilter } from './account-filter.ts'

/** What a filter can be set to: only what at least one account has, in words. */
export function toFilterChoices(
  entries: readonly AccountEntry[],
  name: keyof AccountFilter,
  now: number,
): { value: string; label: string }[] {
  const values = [...new Set(entries.flatMap((entry) => valuesOf(entry, name, now)))].toSorted((one, other) =>
    one.localeCompare(other, undefined, { numeric: true }),
  )
  return [
    { value: '', label: t('organisation.accounts.any') },
    ...values.map((value) => ({ value, label: toWords(name, value) })),
  ]
}

function toWords(name: keyof AccountFilter, value: string): string {
  if (value === UNTOLD) return t('organisation.accounts.noRole')
  if (name === 'role') return describeRole(value).text
  if (name === 'language') return toLanguage(value)
  if (name !== 'state') return value
  if (value === 'stale') return t('organisation.accounts.stale')
  if (value === 'draft') return t('organisation.accounts.draft')
  return t(`shell.states.${value as AccountEntry['state']}`)
}

function toLanguage(locale: string): string {
  try {
    const names = new Intl.DisplayNames(currentLocale.value, { type: 'language' })
    return `${names.of(locale.replace('_', '-')) ?? locale} (${locale})`
  } catch {
    return locale
  }
}
