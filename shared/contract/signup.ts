import { type } from '@orpc/contract'
import { z } from 'zod'
import { localIdSchema } from '../domain/account-ref-schema.ts'
import type { AccountRef } from '../domain/account-ref.ts'
import { typedEmailSchema, typedPasswordSchema } from '../domain/credentials.ts'
import type { Instance } from '../domain/instance.ts'
import type { PendingSignup } from '../domain/pending-signup.ts'
import { call } from './call.ts'
import { addressFields, type SignedIn } from './joined.ts'

/** What became of a signup, by what the server answered and not by its version (API document 5.4). */
export type SignupOutcome =
  /** The answer held a token: the account is in the vault and can be opened. Until the mail is confirmed no password opens it. */
  | (SignedIn & { confirmed: boolean })
  /** The answer held the address only: confirm the mail, then sign in. */
  | { outcome: 'confirm-email'; pending: PendingSignup }
  /** The account is made, and the server neither gave a token nor speaks of a mail: its token has to come from there. */
  | { outcome: 'created-without-token'; origin: string; accountId: number | null }

const accountName = z.string().max(10_000)
const locale = z.string().max(20).nullable().default(null)

export const signup = {
  /**
   * Makes a person and their first account; never sends a token. Fails with `signup-not-sent` (`fields`), `signup-off`, `signup-captcha`,
   * `signup-email-taken`, `signup-refused` (`message`), `validation-refused` (`attributes`, and what is wrong with each under
   * its name), `rate-limited` (`seconds`), and with what any call can fail with.
   */
  create: call
    .input(
      z.strictObject({
        ...addressFields,
        accountName,
        fullName: z.string().max(10_000),
        email: typedEmailSchema,
        password: typedPasswordSchema,
        /** A code of the server's list; null: the server's own choice. */
        locale,
        captchaResponse: z.string().max(100_000).nullable().default(null),
      }),
    )
    .output(type<SignupOutcome>()),
  /** The signups that wait, the newest first. */
  pending: call.output(type<PendingSignup[]>()),
  forget: call.input(z.strictObject({ pendingId: localIdSchema })).output(type<null>()),
  /** One more account for somebody who is here already: no person's fields, their token says who it is. */
  furtherAccount: call
    .input(z.strictObject({ identityId: localIdSchema, accountName, locale }))
    .output(type<{ instance: Instance; account: AccountRef; sessionEnded: boolean }>()),
}
