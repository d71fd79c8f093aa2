import { DOCTOR_STEPS, type DoctorStep, type InstanceEntry } from '#shared/contract/entry.ts'
import { UNKNOWN_LOGIN_PAGE } from '#shared/domain/login-page.ts'
import { FailureError, toFailure, type Failure } from '#shared/failures/failure.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import { CHECKS, type Patient, type Walk } from './doctor-checks.ts'
import { findTarget } from './identities.ts'
import { checkAddress } from './join.ts'
import { noteLocales } from './login-locales.ts'
import { withinSession, type Session, type SessionKeeper } from './session.ts'

/** What the doctor is asked to look at: what somebody typed, or what is in the vault. */
export type DoctorOrder =
  | { url: string; plainHttpConfirmed: boolean; token: string | null }
  | { instanceId: string; identityId: string | null }

/** Looking at an instance before anybody comes in, and finding out why nobody can. */
export function createEntryService({
  client,
  sessions,
}: {
  client: ChatwootClient
  sessions: SessionKeeper
}) {
  return {
    async look(
      typed: { url: string; plainHttpConfirmed: boolean },
      signal: AbortSignal | undefined,
    ): Promise<InstanceEntry> {
      const { origin } = checkAddress({ ...typed, plainHttpConfirmed: true })
      const session = sessions.current()
      return withinSession(session, signal, async (either) => {
        const server = await client.fetchServerFacts({ origin, readToken: null }, { signal: either })
        let login = UNKNOWN_LOGIN_PAGE
        try {
          login = await client.fetchLoginPage({ origin }, { signal: either })
        } catch (thrown) {
          const loginFailure = toFailure(thrown)
          if (loginFailure === undefined || either.aborted) throw thrown
          return { origin, server, login, loginFailure }
        }
        noteLocales(session.vault, origin, login)
        return { origin, server, login, loginFailure: null }
      })
    },

    /** Every step in its order; what follows a failed one is skipped. */
    doctor(order: DoctorOrder, signal: AbortSignal | undefined): AsyncGenerator<DoctorStep, void, void> {
      const session = sessions.current()
      const patient = toPatient(session, order)
      const either = signal === undefined ? session.ended : AbortSignal.any([signal, session.ended])
      return walk({ client, vault: session.vault, patient, signal: either, origin: null, memory: new Map() })
    },
  }
}

async function* walk(journey: Walk): AsyncGenerator<DoctorStep, void, void> {
  let hasFailed = false
  for (const step of DOCTOR_STEPS) {
    if (journey.signal.aborted) return
    if (hasFailed) {
      yield { step, outcome: 'skipped', facts: {}, failure: null }
      continue
    }
    const { outcome, facts = {}, failure = null } = await examine(() => CHECKS[step](journey))
    hasFailed = outcome === 'failed'
    yield { step, outcome, facts, failure }
  }
}

async function examine(check: () => ReturnType<(typeof CHECKS)['name']>) {
  try {
    return await check()
  } catch (thrown) {
    const failure: Failure | undefined = toFailure(thrown)
    if (failure === undefined) throw thrown
    return { outcome: 'failed' as const, failure }
  }
}

function toPatient({ vault }: Session, order: DoctorOrder): Patient {
  if ('url' in order) {
    const { url, plainHttpConfirmed, token } = order
    return { url, plainHttpConfirmed, token, identityId: null }
  }
  const instance = vault.instances.find(order.instanceId)
  if (instance === undefined) throw new FailureError('unknown-instance')
  const { identityId } = order
  if (identityId !== null) {
    findTarget(vault, identityId)
    if (vault.identities.find(identityId)?.instanceId !== instance.id)
      throw new FailureError('unknown-identity')
  }
  const { origin, plainHttpConfirmed } = instance
  return { url: origin, plainHttpConfirmed, token: null, identityId }
}
