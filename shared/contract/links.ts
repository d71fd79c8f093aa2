import { eventIterator, type } from '@orpc/contract'
import type { AppLink } from '../domain/app-link.ts'
import type { OpenedFile } from '../domain/transfer.ts'
import { call } from './call.ts'

export const links = {
  /** Tells a page, once it follows, whenever somebody opened a link into the app or an export; also one that waits already. */
  watch: call.output(eventIterator(type<null>())),
  /** The link that waits, for the first page that asks; null for the others. */
  take: call.output(type<AppLink | null>()),
  /** The same for an export that was opened outside the app. */
  takeFile: call.output(type<OpenedFile | null>()),
}
