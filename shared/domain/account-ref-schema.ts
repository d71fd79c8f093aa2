import { z } from 'zod'
import type { AccountRef } from './account-ref.ts'

/** Identifiers made here (instances, identities) are UUIDs; ids made by a Chatwoot server are positive integers. */
export const localIdSchema = z.uuid()
export const remoteIdSchema = z.int().positive()

export const accountRefSchema: z.ZodType<AccountRef> = z.strictObject({
  identityId: localIdSchema,
  accountId: remoteIdSchema,
})
