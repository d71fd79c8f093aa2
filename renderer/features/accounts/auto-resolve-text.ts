import type { AutoResolve } from '#shared/domain/auto-resolve.ts'
import type { ServerFacts } from '#shared/domain/server-facts.ts'
import { formatNumber } from '../../composables/formats.ts'
import { describeMinutes, formatUnit } from '../../messages/field-texts.ts'
import { t, tCount } from '../../messages/translate.ts'

/** Auto-resolve in human terms with the raw value beside it, and a note about the unit. Empty text where nothing was sent. */
export function describeAutoResolve(
  autoResolve: AutoResolve,
  server: ServerFacts | null,
): { text: string; note: string | undefined } {
  if (autoResolve.state === 'not-sent') return { text: '', note: undefined }
  if (autoResolve.state === 'off') return { text: t('accounts.settings.off'), note: undefined }
  if (autoResolve.state === 'odd') return { text: '', note: t('accounts.settings.noteOdd') }
  const { amount, unit } = autoResolve
  if (unit === 'minutes') {
    const raw = tCount('accounts.settings.minutesRaw', amount)
    const duration = describeMinutes(amount)
    return {
      text: t('accounts.settings.afterMinutes', { duration, raw }),
      note: t('accounts.settings.noteMinutes'),
    }
  }
  if (unit === 'days') {
    const note =
      server?.kind === 'documented-page' ? 'accounts.settings.notePageDays' : 'accounts.settings.noteDays'
    const duration = formatUnit('day', amount)
    return { text: t('accounts.settings.afterDays', { duration }), note: t(note) }
  }
  return {
    text: t('accounts.settings.afterUnknown', { amount: formatNumber(amount) }),
    note: t('accounts.settings.noteUnknown'),
  }
}
