import { eventIterator, type } from '@orpc/contract'
import type { AppLink } from '../domain/app-link.ts'
import { call } from './call.ts'

export const links = {
  /** Tells a page, once it follows, whenever somebody opened a link into the app; also one that waits already. */
  watch: call.output(eventIterator(type<null>())),
  /** The link that waits, for the first page that asks; null for the others. */
  take: call.output(type<AppLink | null>()),
}
