import { OFFLINE_PARTS, type OfflineAccount, type OfflineState } from '#shared/domain/offline.ts'
import { formatNumber } from '../../composables/formats.ts'
import { t } from '../../messages/translate.ts'

/** A state as the catalogue names it. */
export function toStateName(state: OfflineState) {
  return state === 'held-up' ? 'heldUp' : state
}

/** The parts that were begun, in words, in the order in which they come. */
export function listParts({ progress }: OfflineAccount) {
  return OFFLINE_PARTS.flatMap((part) => {
    const count = progress.counts[part]
    if (count === undefined) return []
    const { done, total, gap } = count
    const isWhole = total === null || (done >= total && progress.part !== part)
    return {
      part,
      name: t(`offline.parts.${part}`),
      count: isWhole
        ? formatNumber(done)
        : t('offline.ofTotal', { done: formatNumber(done), total: formatNumber(total) }),
      gap: gap === null ? null : t(`offline.gaps.${gap}`),
    }
  })
}
