import { TRANSFER_PARTS, type TransferPart, type TransferReport } from '#shared/domain/transfer.ts'
import { t, tCount } from '../../messages/translate.ts'

/** "12 in the file · 3 new · 1 completed", part by part. Settings are no number: `settings` says what of them there is. */
export function describeCounts(
  { counts }: TransferReport,
  settings: string,
): Record<TransferPart, string | null> {
  const entries = TRANSFER_PARTS.map((part): [TransferPart, string | null] => {
    const { inFile, added, changed } = counts[part]
    if (part === 'preferences') return [part, changed > 0 ? settings : null]
    if (inFile === 0) return [part, null]
    const words = [
      tCount('transfer.import.count', inFile),
      added > 0 ? tCount('transfer.import.added', added) : '',
      changed > 0 ? tCount('transfer.import.changed', changed) : '',
      added === 0 && changed === 0 ? t('transfer.import.known') : '',
    ]
    return [part, words.filter((word) => word !== '').join(' · ')]
  })
  return Object.fromEntries(entries) as Record<TransferPart, string | null>
}
