import type { SignupOutcome } from '#shared/contract/signup.ts'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import { withWithdrawn, type Membership } from '#shared/domain/identity.ts'
import type { Instance } from '#shared/domain/instance.ts'
import type { PendingSignup } from '#shared/domain/pending-signup.ts'
import type { ServerFacts } from '#shared/domain/server-facts.ts'
import { judgeAccountName, judgeSignup } from '#shared/domain/signup.ts'
import { FailureError, toFailure } from '#shared/failures/failure.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { NewOwner, SignupAnswer } from '../chatwoot/signup.ts'
import { UnsettledError } from '../chatwoot/unsettled.ts'
import type { Vault } from '../vault/vault.ts'
import { findTarget, withIdentity } from './identities.ts'
import { findInstance } from './instances.ts'
import { checkAddress, introduce, storeIntroduction, type Address, type Introduction } from './join.ts'
import { isProfileOf } from './memberships.ts'
import { withinSession, type Session, type SessionKeeper } from './session.ts'
import { checkSendable } from './typed-text.ts'

/** What somebody typed to sign up. */
export interface TypedSignup {
  url: string
  plainHttpConfirmed: boolean
  accountName: string
  fullName: string
  email: string
  password: string
  locale: string | null
  captchaResponse: string | null
}

interface Sources {
  client: ChatwootClient
  sessions: SessionKeeper
}

/** Making accounts: of new people, and further ones of people who are here. */
export function createSignupService({ client, sessions }: Sources) {
  /** Nobody has any use for the session that a server opens along with an account. */
  const endSession = async (address: { origin: string }, { session }: SignupAnswer): Promise<boolean> =>
    session !== null && (await client.signOut(address, session))

  return {
    /** It is written down before it is sent, so that an answer that gets lost leaves a trace of what may have been made. */
    async create(typed: TypedSignup, signal: AbortSignal | undefined): Promise<SignupOutcome> {
      const session = sessions.current()
      const address = checkAddress(typed)
      const { accountName, fullName, password, locale, captchaResponse } = typed
      // Servers refuse an address with a space around it, and nobody means one.
      const email = typed.email.trim()
      checkSendable({ accountName, fullName, email, password, locale: locale ?? '' })
      return withinSession(session, signal, async (either) => {
        const server = await client.fetchServerFacts(
          { origin: address.origin, readToken: null },
          { signal: either },
        )
        refuseWhatServerWould(judgeSignup({ accountName, fullName, email, password }, server.version))
        const pending = writeDown(session.vault, address, { ...typed, email })
        const person = { fullName, email, password, captchaResponse }
        const answer = await client
          .signUp({ origin: address.origin, serverVersion: server.version }, { accountName, locale, person })
          .catch((thrown: unknown) => {
            const isOver = !(thrown instanceof UnsettledError) && toFailure(thrown) !== undefined
            if (isOver && !session.ended.aborted) session.vault.pendingSignups.remove(pending.id)
            throw thrown
          })
        const sessionEnded = await endSession(address, answer)
        const { owner, token } = answer
        if (owner === null) {
          session.vault.pendingSignups.setState(pending.id, 'confirm-email')
          return { outcome: 'confirm-email', pending: { ...pending, state: 'confirm-email' } }
        }
        if (token === null) {
          session.vault.pendingSignups.remove(pending.id)
          return { outcome: 'created-without-token', origin: address.origin, accountId: owner.accountId }
        }
        const introduction = await introduceOwner(client, address, server, { owner, token }, session.ended)
        const { instanceId, identityId, firstAccount } = storeIntroduction(
          session.vault,
          address,
          introduction,
          token,
        )
        session.vault.pendingSignups.remove(pending.id)
        return {
          outcome: 'added',
          instance: findInstance(session.vault, instanceId),
          identityId,
          firstAccount,
          sessionEnded,
          confirmed: owner.confirmed ?? false,
        }
      })
    },

    pending: (): PendingSignup[] => sessions.current().vault.pendingSignups.list(),

    forget(pendingId: string): null {
      sessions.current().vault.pendingSignups.remove(pendingId)
      return null
    },

    /** The token says who it is for: no person's fields go with it, and the server would ignore them. */
    async furtherAccount(wanted: {
      identityId: string
      accountName: string
      locale: string | null
    }): Promise<{ instance: Instance; account: AccountRef; sessionEnded: boolean }> {
      const session = sessions.current()
      const { identityId, accountName, locale } = wanted
      checkSendable({ accountName, locale: locale ?? '' })
      const problem = judgeAccountName(accountName)
      refuseWhatServerWould(problem === null ? {} : { accountName: problem })
      const { vault } = session
      const target = findTarget(vault, identityId)
      return withinSession(session, undefined, async (either) => {
        const answer = await withIdentity(vault, identityId, () =>
          client.addAccount(target, { accountName, locale }),
        )
        const sessionEnded = await endSession(target, answer)
        const accountId = answer.owner?.accountId ?? null
        if (answer.owner === null || accountId === null) throw new FailureError('answer-unexpected')
        const listed = await listAccounts(client, session, identityId, either)
        const named = answer.owner.memberships.filter((one) => one.accountId === accountId)
        const held = vault.memberships.listOf(identityId)
        vault.memberships.replaceOf(
          identityId,
          listed === null ? withNew(held, named, accountId, accountName) : withWithdrawn(held, listed),
        )
        const instanceId = vault.identities.find(identityId)?.instanceId ?? ''
        return { instance: findInstance(vault, instanceId), account: { identityId, accountId }, sessionEnded }
      })
    },
  }
}

/** Fails with `signup-not-sent`, which names each field and what is wrong with it. */
function refuseWhatServerWould(problems: ReturnType<typeof judgeSignup>): void {
  const found = Object.entries(problems)
  if (found.length === 0) return
  throw new FailureError('signup-not-sent', {
    facts: { fields: found.map(([field]) => field).join(', '), ...Object.fromEntries(found) },
  })
}

function writeDown(vault: Vault, { origin, plainHttp }: Address, typed: TypedSignup): PendingSignup {
  const { accountName, fullName, email, locale } = typed
  const pending: PendingSignup = {
    id: crypto.randomUUID(),
    origin,
    plainHttpConfirmed: plainHttp,
    accountName,
    fullName,
    email,
    locale,
    state: 'unknown',
    createdAt: Date.now(),
  }
  vault.pendingSignups.insert(pending)
  return pending
}

/** The account is made: where the profile cannot be read now, what the signup's own answer says has to do. */
async function introduceOwner(
  client: ChatwootClient,
  { origin }: Address,
  server: ServerFacts,
  { owner, token }: { owner: NewOwner; token: string },
  signal: AbortSignal,
): Promise<Introduction> {
  const target = { origin, readToken: () => token, serverVersion: server.version }
  try {
    return await introduce(client, target, server, owner.accountId ?? undefined, signal)
  } catch (thrown) {
    if (toFailure(thrown) === undefined || signal.aborted) throw thrown
    const { userId, name, email, memberships } = owner
    return { server, userId, name, email, memberships }
  }
}

/** The accounts as the profile lists them; null where it cannot be read or is somebody else's, which undoes nothing. */
async function listAccounts(
  client: ChatwootClient,
  { vault }: Session,
  identityId: string,
  signal: AbortSignal,
): Promise<Membership[] | null> {
  const target = findTarget(vault, identityId)
  try {
    const fetched = await withIdentity(vault, identityId, () => client.fetchProfile(target, { signal }))
    return fetched.changed && isProfileOf(vault.identities.find(identityId), fetched.value)
      ? fetched.value.memberships
      : null
  } catch (thrown) {
    if (toFailure(thrown) === undefined || signal.aborted) throw thrown
    return null
  }
}

function withNew(
  held: Membership[],
  named: Membership[],
  accountId: number,
  accountName: string,
): Membership[] {
  const bare = { role: null, status: null, activeAt: null, permissions: [], withdrawn: false }
  const [known = { accountId, name: accountName, ...bare }] = named
  return [...held.filter((one) => one.accountId !== accountId), known]
}
