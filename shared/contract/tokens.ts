import { type } from '@orpc/contract'
import { z } from 'zod'
import { accountRefSchema, localIdSchema } from '../domain/account-ref-schema.ts'
import type { Instance } from '../domain/instance.ts'
import { call } from './call.ts'

const identity = z.strictObject({ identityId: localIdSchema })

export const tokens = {
  /**
   * Puts another token in the place of one that died: drafts, history, order and cache stay. Fails with
   * `token-of-somebody-else` (`name`) where it belongs to another user.
   */
  replace: call
    .input(z.strictObject({ identityId: localIdSchema, token: z.string().max(10_240) }))
    .output(type<Instance>()),
  /**
   * Has the server make a new token, from when on the old one is dead everywhere. Servers from 4.3 on; `route-missing`
   * before. Fails with `token-lost` where the server has done it and the new token never arrived.
   */
  rotate: call.input(identity).output(type<Instance>()),
}

export const identities = {
  /** Forgets token, memberships, drafts and cached answers on this computer. Nothing changes on the server. */
  remove: call.input(identity).output(type<null>()),
}

export const activity = {
  /** Whether switching to an account is told to the server (`update_active_at`), which decides where a login lands there. */
  report: call
    .input(z.strictObject({ identityId: localIdSchema, reportsActivity: z.boolean() }))
    .output(type<Instance>()),
  /**
   * The admin has switched to this account. Says whether the server was told: only where it is wished, and at most once a
   * minute per account.
   */
  opened: call.input(accountRefSchema).output(type<{ told: boolean }>()),
}
