import type { Absence } from '#shared/domain/absences.ts'
import { formatList } from '../../composables/formats.ts'
import { t } from '../../messages/translate.ts'

/** What a server cannot have, one sentence for each reason: things that came with the same release share theirs. */
export function describeAbsences(absences: readonly Absence[]): string[] {
  const groups = Map.groupBy(absences, (absence) => (absence.reason === 'page' ? 'page' : absence.since))
  return [...groups].map(([since, together]) => {
    const thing = formatList(together.map((absence) => t(`accounts.absence.${absence.thing}`)))
    return since === 'page'
      ? t('accounts.absence.page', { thing })
      : t('accounts.absence.older', { thing, version: since.replace(/\.0$/, '') })
  })
}
