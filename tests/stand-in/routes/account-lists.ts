import { memberBelowAccount, mustAdminister } from '../access/account.ts'
import { json } from '../rails/answer.ts'
import { pageOf } from '../rails/paging.ts'
import type { Handler } from '../server.ts'
import { iso } from '../views/times.ts'

export const listCannedResponses: Handler = (call) => {
  const { account } = memberBelowAccount(call)
  return json(
    [...account.cannedResponses.values()].map((response) => ({
      id: response.id,
      account_id: account.id,
      short_code: response.shortCode,
      content: response.content,
      created_at: iso(response.createdAt),
      updated_at: iso(response.createdAt),
    })),
  )
}

/** Nobody is ever notified here. */
export const listNotifications: Handler = (call) => {
  memberBelowAccount(call)
  const { shown } = pageOf(call.request)
  return json({ data: { meta: { unread_count: 0, count: 0, current_page: shown }, payload: [] } })
}

/** The enterprise build without a licence: an audit log that is always empty. */
export const listAuditLogs: Handler = (call) => {
  mustAdminister(memberBelowAccount(call))
  const { number } = pageOf(call.request)
  const perPage = call.server.traits.auditPagesOf25 ? 25 : 15
  return json({ per_page: perPage, total_entries: 0, current_page: number, audit_logs: [] })
}

/** Nothing calls out from here. */
export const listWebhooks: Handler = (call) => {
  mustAdminister(memberBelowAccount(call))
  return json({ payload: { webhooks: [] } })
}
