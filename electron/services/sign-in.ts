import type { SecondFactorWanted } from '#shared/contract/sign-in.ts'
import type { SignedIn } from '#shared/contract/joined.ts'
import type { ServerFacts } from '#shared/domain/server-facts.ts'
import { FailureError, toFailure } from '#shared/failures/failure.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { SignInAnswer } from '../chatwoot/sign-in.ts'
import { findInstance } from './instances.ts'
import { checkAddress, introduce, storeIntroduction, type Address } from './join.ts'
import { withinSession, type Session, type SessionKeeper } from './session.ts'
import { checkSendable } from './typed-text.ts'

/** What somebody typed to sign in. */
export interface TypedSignIn {
  url: string
  plainHttpConfirmed: boolean
  email: string
  password: string
}

/** A right password that waits for its second step. Lives in memory only, as long as the server's own token does. */
interface Ticket {
  session: Session
  address: Address
  server: ServerFacts
  email: string
  secret: string
  expiresAt: number
}

const TICKET_LIFETIME = 5 * 60_000

/** Signing in with a password: the access token is kept, the session that came with it is ended, the password is forgotten. */
export function createSignInService({
  client,
  sessions,
}: {
  client: ChatwootClient
  sessions: SessionKeeper
}) {
  const tickets = new Map<string, Ticket>()

  /** Keeps what a second step needs; what has expired goes. */
  function issue(ticket: Ticket): SecondFactorWanted {
    for (const [id, { expiresAt }] of tickets) if (expiresAt <= Date.now()) tickets.delete(id)
    const id = crypto.randomUUID()
    tickets.set(id, ticket)
    ticket.session.ended.addEventListener('abort', () => tickets.delete(id), { once: true })
    return { outcome: 'second-factor', ticket: id, expiresAt: ticket.expiresAt }
  }

  async function enter(
    { session, address, server, email }: Omit<Ticket, 'secret' | 'expiresAt'>,
    answer: Extract<SignInAnswer, { outcome: 'signed-in' }>,
    signal: AbortSignal,
  ): Promise<SignedIn> {
    // First of all, whatever follows: nobody would ever end it later.
    const sessionEnded = answer.session !== null && (await client.signOut(address, answer.session))
    if (signal.aborted) throw new FailureError('cancelled')
    const target = { origin: address.origin, readToken: () => answer.token, serverVersion: server.version }
    const introduction = await introduce(client, target, server, undefined, signal)
    const { vault } = session
    const joined = storeIntroduction(vault, address, introduction, answer.token)
    vault.pendingSignups.removeOf(address.origin, email)
    const { instanceId, identityId, firstAccount } = joined
    return {
      outcome: 'added',
      instance: findInstance(vault, instanceId),
      identityId,
      firstAccount,
      sessionEnded,
    }
  }

  return {
    /** The server is looked at first: a password goes to nothing that is no Chatwoot. */
    async withPassword(
      typed: TypedSignIn,
      signal: AbortSignal | undefined,
    ): Promise<SignedIn | SecondFactorWanted> {
      const session = sessions.current()
      const address = checkAddress(typed)
      const { email, password } = typed
      checkSendable({ email, password })
      return withinSession(session, signal, async (either) => {
        const server = await client.fetchServerFacts(
          { origin: address.origin, readToken: null },
          { signal: either },
        )
        const answer = await client.signIn(address, { step: 'password', email, password })
        if (answer.outcome === 'signed-in') {
          return enter({ session, address, server, email }, answer, either)
        }
        if (either.aborted) throw new FailureError('cancelled')
        const expiresAt = Date.now() + TICKET_LIFETIME
        return issue({ session, address, server, email, secret: answer.ticket, expiresAt })
      })
    },

    /** A ticket survives a wrong code, as it does on the server. */
    async secondFactor(
      { ticket: id, code, kind }: { ticket: string; code: string; kind: 'code' | 'backup-code' },
      signal: AbortSignal | undefined,
    ): Promise<SignedIn> {
      const session = sessions.current()
      const ticket = tickets.get(id)
      if (ticket?.session !== session || ticket.expiresAt <= Date.now()) {
        tickets.delete(id)
        throw new FailureError('second-factor-expired')
      }
      checkSendable({ code })
      return withinSession(session, signal, async (either) => {
        const answer = await client
          .signIn(ticket.address, {
            step: 'second-factor',
            ticket: ticket.secret,
            kind,
            // Authenticators show codes in groups, and people type what they see.
            code: code.replace(/\s+/gu, ''),
          })
          .catch((thrown: unknown) => {
            if (toFailure(thrown)?.code === 'second-factor-expired') tickets.delete(id)
            throw thrown
          })
        if (answer.outcome !== 'signed-in') throw new FailureError('answer-unexpected')
        tickets.delete(id)
        return enter(ticket, answer, either)
      })
    },
  }
}
