import { type } from '@orpc/contract'
import { z } from 'zod'
import { typedEmailSchema, typedPasswordSchema } from '../domain/credentials.ts'
import { call } from './call.ts'
import { addressFields, type SignedIn } from './joined.ts'

/** The password was right, and the server wants a second factor. */
export interface SecondFactorWanted {
  outcome: 'second-factor'
  /** Stands for this attempt until `expiresAt`, until the vault locks or until it succeeds. */
  ticket: string
  /** Epoch milliseconds. */
  expiresAt: number
}

export const signIn = {
  /**
   * Signs in, keeps the access token and ends the session again. Fails with `sign-in-refused`, `sign-in-unconfirmed`,
   * `sign-in-single-sign-on`, `sessions-full`, `rate-limited` (`seconds`), `route-missing` where a server has no sign-in, and
   * with what any call can fail with. A pending signup with this address is forgotten.
   */
  withPassword: call
    .input(z.strictObject({ ...addressFields, email: typedEmailSchema, password: typedPasswordSchema }))
    .output(type<SignedIn | SecondFactorWanted>()),
  /**
   * The second step, with a code of the authenticator or a backup code. `second-factor-wrong`: the ticket may be used again.
   * `second-factor-expired`: it may not, sign in anew.
   */
  secondFactor: call
    .input(
      z.strictObject({
        ticket: z.uuid(),
        code: z.string().max(200),
        kind: z.enum(['code', 'backup-code']),
      }),
    )
    .output(type<SignedIn>()),
}
