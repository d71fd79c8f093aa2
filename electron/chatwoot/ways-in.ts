import type { LoginPage } from '#shared/domain/login-page.ts'
import { toAccountPath } from './account-path.ts'
import { sendActivity } from './activity.ts'
import type { Caller } from './call.ts'
import { fetchLoginPage } from './login-page.ts'
import { sendRotation } from './rotation.ts'
import type { ServerSession } from './server-session.ts'
import { sendSignIn, sendSignOut, type Credentials, type SignInAnswer } from './sign-in.ts'
import { sendSignup, type NewAccount, type SignupAnswer } from './signup.ts'
import type { CallOptions, Target } from './target.ts'

/**
 * Getting in and staying in. Calls that a server may carry out although nobody hears of it take no signal: once sent they
 * run to their end, so that what they opened can be closed and what they made can be kept.
 */
export interface WaysIn {
  /** Reads the public login page, without a token. */
  fetchLoginPage(target: Pick<Target, 'origin'>, options?: CallOptions): Promise<LoginPage>
  signIn(target: Pick<Target, 'origin'>, credentials: Credentials): Promise<SignInAnswer>
  /** Says whether the session is over. */
  signOut(target: Pick<Target, 'origin'>, session: ServerSession): Promise<boolean>
  /** A person and their first account: no token goes with it, or the server would take its owner for the person. */
  signUp(
    target: Pick<Target, 'origin' | 'serverVersion'>,
    account: NewAccount & { person: NonNullable<NewAccount['person']> },
  ): Promise<SignupAnswer>
  /** One more account of the token's owner. */
  addAccount(target: Target, account: Pick<NewAccount, 'accountName' | 'locale'>): Promise<SignupAnswer>
  /** A new token in place of the target's, which is dead from then on. */
  rotateToken(target: Target): Promise<{ token: string }>
  /** Tells the server that this account is open now. */
  reportActivity(target: Target, accountId: number, options?: CallOptions): Promise<void>
}

/** The ways in over one transport. */
export function openWaysIn(caller: Caller): WaysIn {
  return {
    fetchLoginPage: (target, options) => fetchLoginPage(caller, target, options),
    signIn: (target, credentials) => sendSignIn(caller, target, credentials),
    signOut: (target, session) => sendSignOut(caller, target, session),
    signUp: (target, account) => sendSignup(caller, { ...target, readToken: null }, account),
    addAccount: (target, account) => sendSignup(caller, target, { ...account, person: null }),
    rotateToken: (target) => sendRotation(caller, target),
    reportActivity: async (target, accountId, options) => {
      await sendActivity(caller, target, toAccountPath(accountId), options)
    },
  }
}
