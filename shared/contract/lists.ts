import { type } from '@orpc/contract'
import { accountRefSchema } from '../domain/account-ref-schema.ts'
import type { ListDetails, ListKind } from '../domain/lists.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { call } from './call.ts'

const list = <Kind extends ListKind>() => ({
  /** The last known list from the cache, or null. Asks no server. */
  read: call.input(accountRefSchema).output(type<Snapshot<ListDetails<Kind>> | null>()),
  /** Asks the server and keeps the answer. */
  refresh: call.input(accountRefSchema).output(type<Snapshot<ListDetails<Kind>>>()),
})

export const labels = list<'labels'>()
export const inboxes = list<'inboxes'>()
export const teams = list<'teams'>()
export const agents = list<'agents'>()
