import { type } from '@orpc/contract'
import { z } from 'zod'
import { localIdSchema, remoteIdSchema } from '../domain/account-ref-schema.ts'
import type { AccountRef } from '../domain/account-ref.ts'
import { instanceColourSchema, instanceNameSchema } from '../domain/instance-schema.ts'
import type { Instance } from '../domain/instance.ts'
import { call } from './call.ts'

export const instances = {
  /** Every instance with its identities and their memberships, in rail order. Asks no server. */
  list: call.output(type<Instance[]>()),
  /** Reads version, profile and memberships, and stores instance, identity and token only when all of that worked. */
  add: call
    .input(
      z.strictObject({
        url: z.string().max(2048),
        token: z.string().max(10_240),
        /** The admin has seen that the token travels unencrypted to this loopback or private address. */
        plainHttpConfirmed: z.boolean().default(false),
        /** Asked for when a server follows only the documented page, which has no route to list accounts. */
        accountId: remoteIdSchema.optional(),
      }),
    )
    .output(type<{ instance: Instance; identityId: string; firstAccount: AccountRef | null }>()),
  /** Asks version and profile again and brings the memberships up to date. */
  refresh: call.input(z.strictObject({ identityId: localIdSchema })).output(type<Instance>()),
  rename: call
    .input(z.strictObject({ instanceId: localIdSchema, name: instanceNameSchema }))
    .output(type<Instance>()),
  recolour: call
    .input(z.strictObject({ instanceId: localIdSchema, colour: instanceColourSchema }))
    .output(type<Instance>()),
  /**
   * Forgets the instance, its identities, tokens, drafts and cached answers on this computer; the history of changes only if
   * that is wished. Nothing changes on the server.
   */
  remove: call
    .input(z.strictObject({ instanceId: localIdSchema, forgetHistory: z.boolean().default(false) }))
    .output(type<null>()),
}
