import { z } from 'zod'
import type { AccountRef } from '../domain/account-ref.ts'
import type { Instance } from '../domain/instance.ts'

/** An instance's address as somebody typed it, and whether they have seen that nothing on the way there is encrypted. */
export const addressFields = {
  url: z.string().max(2048),
  plainHttpConfirmed: z.boolean().default(false),
}

/** Somebody is in: instance, identity and token are in the vault. */
export interface Joined {
  instance: Instance
  identityId: string
  firstAccount: AccountRef | null
}

/** Somebody is in by means of a session, from which only the access token was kept. */
export interface SignedIn extends Joined {
  outcome: 'added'
  /** Whether the server confirmed that the session is over; if not, one device more is listed in the profile there. */
  sessionEnded: boolean
}
