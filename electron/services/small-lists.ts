import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { AuditLog } from '#shared/domain/small-lists.ts'
import type { ListPage } from '#shared/domain/list-page.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { ResourceCall } from '../chatwoot/resources.ts'
import type { Asking, LongLists } from './long-lists.ts'

/** Lists that come as a whole: canned responses, definitions of attributes. */
export function createSmallListService<Item>(
  items: LongLists<Item>,
  toCall: () => ResourceCall<ListPage<Item>>,
) {
  const toWhole = (ref: AccountRef) => ({ ref, list: '', page: 1 })
  return {
    read: (ref: AccountRef) => items.readPage(toWhole(ref)),
    refresh: (ref: AccountRef, asking: Asking) => items.refreshPage(toWhole(ref), toCall(), asking),
  }
}

/** Who changed what in an account, where the server keeps a record of it. */
export function createAuditLogsService({
  client,
  auditLogs,
}: {
  client: ChatwootClient
  auditLogs: LongLists<AuditLog>
}) {
  const toPageAt = (ref: AccountRef, page: number) => ({ ref, list: '', page })
  return {
    readPage: (ref: AccountRef, page: number) => auditLogs.readPage(toPageAt(ref, page)),
    refreshPage: (ref: AccountRef, page: number, asking: Asking) =>
      auditLogs.refreshPage(toPageAt(ref, page), client.resources.auditLogs(page), asking),
    listIdsBefore: (ref: AccountRef, page: number) => auditLogs.listPageIds(toPageAt(ref, page)),
  }
}
