import { type } from '@orpc/contract'
import { z } from 'zod'
import { accountRefSchema } from '../domain/account-ref-schema.ts'
import type { ListDetails } from '../domain/lists.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { call } from './call.ts'

const about = call.input(z.strictObject({ ref: accountRefSchema, inboxId: z.int().positive() }))

/** Who belongs to an inbox. Agents are told only about inboxes that are assigned to them. */
export const inboxMembers = {
  /** The members as last seen, or null. Asks no server. */
  read: about.output(type<Snapshot<ListDetails<'agents'>> | null>()),
  /** Asks the server and keeps the answer. */
  refresh: about.output(type<Snapshot<ListDetails<'agents'>>>()),
}
