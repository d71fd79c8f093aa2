import { currentLocale } from '../composables/current-locale.ts'
import { describeRole } from '../features/accounts/role-text.ts'
import { t } from '../messages/translate.ts'
import type { AccountEntry } from './account-entries.ts'

/** Which accounts the list shows; '' lets everything through. */
export interface AccountFilter {
  state: string
  version: string
  role: string
  language: string
}
export const NO_FILTER: AccountFilter = { state: '', version: '', role: '', language: '' }
export const FILTER_NAMES = ['state', 'version', 'role', 'language'] as const

/** An account that was not read for so long is marked. */
const DAY = 24 * 60 * 60 * 1000

/** Whether an account that was read once has not been read for a day. */
function isStale({ facts }: AccountEntry, now: number): boolean {
  return facts !== null && now - facts.fetchedAt > DAY
}

/** Stands for a role that the server did not tell. */
const UNTOLD = '?'

function valuesOf(entry: AccountEntry, name: keyof AccountFilter, now: number): string[] {
  switch (name) {
    case 'state':
      return [entry.state, ...(isStale(entry, now) ? ['stale'] : []), ...(entry.hasDraft ? ['draft'] : [])]
    case 'version':
      return [entry.instance.server?.version ?? UNTOLD]
    case 'role':
      return [entry.membership.role ?? UNTOLD]
    case 'language':
      return entry.facts?.locale == null ? [] : [entry.facts.locale]
  }
}

/** The accounts that pass every filter. */
export function filterAccounts(
  entries: readonly AccountEntry[],
  filter: AccountFilter,
  now: number,
): AccountEntry[] {
  const set = FILTER_NAMES.filter((name) => filter[name] !== '')
  if (set.length === 0) return [...entries]
  return entries.filter((entry) => set.every((name) => valuesOf(entry, name, now).includes(filter[name])))
}

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
