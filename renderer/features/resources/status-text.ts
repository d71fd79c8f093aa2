import { CONVERSATION_STATUSES } from '#shared/domain/conversations.ts'
import { t } from '../../messages/translate.ts'

/** A conversation's status in words; a status that nobody knows, as the server says it. */
export function toStatusText(status: string): string {
  const known = CONVERSATION_STATUSES.find((one) => one === status && one !== 'all')
  return known === undefined ? status : t(`resources.status.${known}`)
}
