import { toFailureSentence } from '../../messages/failure-sentences.ts'
import { t } from '../../messages/translate.ts'
import type { ListRow } from './list-run.ts'

/** How a line of the list stands, in words: before it is sent what was read in it, then what became of it. */
export function describeRow(
  { line: { verdict, origin }, state, failure }: ListRow,
  knownOrigins: ReadonlySet<string>,
): string {
  if (state === 'failed' && failure !== null) return toFailureSentence(failure).title
  if (state !== 'waiting') return t(`transfer.list.${state}`)
  switch (verdict.kind) {
    case 'bad-address':
      return t(`instances.urlProblem.${verdict.reason}`)
    case 'bad-token':
      return t(`instances.tokenProblem.${verdict.reason}`)
    case 'double':
      return t('transfer.list.double', { line: verdict.of })
    case 'plain-http':
      return t('transfer.list.unencrypted')
    case 'plain-http-refused':
      return t('transfer.list.refused')
    case 'ready':
      return knownOrigins.has(origin ?? '') ? t('transfer.list.serverHere') : t('transfer.list.ready')
  }
}
