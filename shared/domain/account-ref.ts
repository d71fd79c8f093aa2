import { z } from 'zod'

/** Identifiers made here (instances, identities) are UUIDs; ids made by a Chatwoot server are positive integers. */
export const localIdSchema = z.uuid()
export const remoteIdSchema = z.int().positive()

/** Which account, seen by whom. Every account call carries one: there is no hidden "current account". */
export const accountRefSchema = z.strictObject({ identityId: localIdSchema, accountId: remoteIdSchema })
export type AccountRef = z.infer<typeof accountRefSchema>

/** One text for one account reference: a key for maps, routes and cache rows. */
export function toAccountKey(ref: AccountRef): string {
  return `${ref.identityId}/${String(ref.accountId)}`
}
