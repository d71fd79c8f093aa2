import type { DoctorStep, DoctorStepName } from '#shared/contract/entry.ts'
import type { Membership } from '#shared/domain/identity.ts'
import type { Profile } from '#shared/domain/profile.ts'
import type { ServerFacts } from '#shared/domain/server-facts.ts'
import { FailureError, toFailure, type FailureCode } from '#shared/failures/failure.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { Target } from '../chatwoot/target.ts'
import type { Vault } from '../vault/vault.ts'
import { SECOND_ASK } from './health-check.ts'
import { findTarget, withIdentity } from './identities.ts'
import { checkAddress, checkToken } from './join.ts'
import { noteLocales } from './login-locales.ts'
import { pause } from './pause.ts'

/** Whom the doctor looks at. */
export interface Patient {
  url: string
  plainHttpConfirmed: boolean
  /** Typed and not yet stored; null where there is none or where an identity has one. */
  token: string | null
  identityId: string | null
}

/** One run of the doctor: what it has and what it has learnt. */
export interface Walk {
  client: ChatwootClient
  vault: Vault
  patient: Patient
  signal: AbortSignal
  /** Known once the address is understood. */
  origin: string | null
  /** What several steps look at is asked for once. */
  memory: Map<string, Promise<unknown>>
}

/** What a step found; a failure that is thrown means `failed`. */
export type Finding = Pick<DoctorStep, 'outcome'> & Partial<Pick<DoctorStep, 'facts' | 'failure'>>
type Check = (walk: Walk) => Promise<Finding>

/** Failures that come from what stands in front of a server, and not from itself. */
const IN_FRONT: readonly FailureCode[] = [
  'access-gate',
  'basic-auth-required',
  'redirected',
  'request-refused',
  'proxy-error',
  'plain-http-refused',
]
/** Failures of a token that has arrived. */
const ABOUT_TOKEN: readonly FailureCode[] = ['token-unknown', 'token-wrong-kind', 'token-lost']
const SOON = 14
const SKIPPED: Finding = { outcome: 'skipped' }

/** One check for each step of the connection doctor. */
export const CHECKS: Record<DoctorStepName, Check> = {
  address: (walk) => {
    const { url, plainHttpConfirmed } = walk.patient
    // Without a token nothing travels that anybody could want to keep to themselves.
    const address = checkAddress({ url, plainHttpConfirmed: plainHttpConfirmed || !hasToken(walk) })
    walk.origin = address.origin
    const facts = { host: address.host, isPlainHttp: address.plainHttp }
    return Promise.resolve({ outcome: 'passed', facts })
  },

  proxy: async (walk) => {
    const proxy = await findProxy(walk)
    return proxy === null ? SKIPPED : { outcome: 'passed', facts: { proxy } }
  },

  // Behind a proxy it is the proxy that looks names up and connects.
  name: async (walk) => {
    if ((await findProxy(walk)) !== null) return SKIPPED
    const addresses = await walk.client.probes.lookUp(originOf(walk))
    if (addresses.length === 0) return SKIPPED
    return { outcome: 'passed', facts: { addresses: addresses.slice(0, 8).join(', ') } }
  },

  port: async (walk) => {
    if ((await findProxy(walk)) !== null) return SKIPPED
    const { port, protocol } = new URL(originOf(walk))
    await walk.client.probes.connect(originOf(walk))
    return { outcome: 'passed', facts: { port: Number(port || (protocol === 'https:' ? 443 : 80)) } }
  },

  tls: async (walk) => {
    if (!originOf(walk).startsWith('https:') || (await findProxy(walk)) !== null) return SKIPPED
    const { facts, failure } = await walk.client.probes.shakeHands(originOf(walk))
    if (failure !== null) return { outcome: 'failed', facts, failure: failure.failure }
    return { outcome: Number(facts['days'] ?? SOON) < SOON ? 'warning' : 'passed', facts }
  },

  gate: async (walk) => {
    const failure = await failureOf(askServer(walk))
    if (failure !== null && IN_FRONT.includes(failure.failure.code)) throw failure
    return { outcome: 'passed' }
  },

  chatwoot: async (walk) => {
    await askServer(walk)
    return { outcome: 'passed' }
  },

  version: async (walk) => {
    const first = await askServer(walk)
    const { version, kind, dataServices } = first.dataServices === 'failing' ? await askAgain(walk) : first
    const isUsual = kind === 'stock' && dataServices !== 'failing'
    return {
      outcome: isUsual ? 'passed' : 'warning',
      facts: {
        kind,
        ...(version === null ? {} : { version }),
        ...(dataServices === null ? {} : { dataServices }),
      },
    }
  },

  'login-page': async (walk) => {
    try {
      const page = await walk.client.fetchLoginPage({ origin: originOf(walk) }, { signal: walk.signal })
      noteLocales(walk.vault, originOf(walk), page)
      const { signup, captcha, languages, twoFactor, installationName } = page
      const known = { captcha, languages: languages?.length ?? null, twoFactor, installationName }
      const facts = Object.fromEntries(
        Object.entries(known).filter((fact): fact is [string, string | number | boolean] => fact[1] !== null),
      )
      return { outcome: 'passed', facts: { signup, ...facts } }
    } catch (thrown) {
      const failure = toFailure(thrown)
      if (failure === undefined) throw thrown
      return { outcome: 'warning', failure }
    }
  },

  header: async (walk) => {
    if (!(await canAskWho(walk))) return SKIPPED
    const failure = await failureOf(askWho(walk))
    if (failure !== null && !ABOUT_TOKEN.includes(failure.failure.code)) throw failure
    return { outcome: 'passed' }
  },

  'token-kind': async (walk) => {
    if (!(await canAskWho(walk))) return SKIPPED
    await askWho(walk)
    return { outcome: 'passed' }
  },

  identity: async (walk) => {
    const who = (await canAskWho(walk)) ? await askWho(walk) : null
    if (who === null) return SKIPPED
    const { name, email, confirmed } = who
    return {
      outcome: confirmed === false ? 'warning' : 'passed',
      facts: {
        name: name.slice(0, 200),
        ...(email === null ? {} : { email: email.slice(0, 300) }),
        ...(typeof confirmed === 'boolean' ? { confirmed } : {}),
      },
    }
  },

  accounts: async (walk) => {
    const who = (await canAskWho(walk)) ? await askWho(walk) : null
    if (who === null) return SKIPPED
    const count = (isMeant: (one: Membership) => boolean) => who.memberships.filter(isMeant).length
    return {
      outcome: who.memberships.length === 0 ? 'warning' : 'passed',
      facts: {
        count: who.memberships.length,
        administrator: count(({ role }) => role === 'administrator'),
        suspended: count(({ status }) => status === 'suspended'),
      },
    }
  },
}

function hasToken({ patient: { token, identityId } }: Walk): boolean {
  return token !== null || identityId !== null
}

function originOf({ origin }: Walk): string {
  if (origin === null) throw new FailureError('invalid-url')
  return origin
}

function once<Value>({ memory }: Walk, what: string, ask: () => Promise<Value>): Promise<Value> {
  const known = memory.get(what) as Promise<Value> | undefined
  if (known !== undefined) return known
  const asked = ask()
  memory.set(what, asked)
  return asked
}

const findProxy = (walk: Walk): Promise<string | null> =>
  once(walk, 'proxy', () => walk.client.probes.findProxy(originOf(walk)))

const fetchFacts = (walk: Walk): Promise<ServerFacts> =>
  walk.client.fetchServerFacts({ origin: originOf(walk), readToken: null }, { signal: walk.signal })

const askServer = (walk: Walk): Promise<ServerFacts> => once(walk, 'server', () => fetchFacts(walk))

/** Healthy servers call a part of themselves out of order right after their start (API document 4.8). */
async function askAgain(walk: Walk): Promise<ServerFacts> {
  await pause(SECOND_ASK, walk.signal).catch(() => {
    throw new FailureError('cancelled')
  })
  return fetchFacts(walk)
}

/** Only the profile tells who a token is; where a server has none, an account that is known of tells that it arrives. */
async function canAskWho(walk: Walk): Promise<boolean> {
  if (!hasToken(walk)) return false
  return (await askServer(walk)).kind === 'stock' || knownAccountOf(walk) !== undefined
}

function knownAccountOf({ vault, patient: { identityId } }: Walk): number | undefined {
  return identityId === null ? undefined : vault.memberships.listOf(identityId)[0]?.accountId
}

/** Null where it works and nobody can say whose it is. */
const askWho = (walk: Walk): Promise<Profile | null> =>
  once(walk, 'who', async () => {
    const { client, vault, patient, signal } = walk
    const { identityId } = patient
    const { kind } = await askServer(walk)
    const ask = async (target: Target): Promise<Profile | null> => {
      const accountId = knownAccountOf(walk)
      if (kind !== 'stock' && accountId !== undefined) {
        await client.fetchAccount(target, accountId, { signal })
        return null
      }
      const fetched = await client.fetchProfile(target, { signal })
      return fetched.changed ? fetched.value : null
    }
    if (identityId !== null) {
      const target = findTarget(vault, identityId)
      return withIdentity(vault, identityId, () => ask(target))
    }
    const token = checkToken(patient.token ?? '')
    return ask({ origin: originOf(walk), readToken: () => token })
  })

async function failureOf(asked: Promise<unknown>): Promise<FailureError | null> {
  try {
    await asked
    return null
  } catch (thrown) {
    if (thrown instanceof FailureError) return thrown
    throw thrown
  }
}
