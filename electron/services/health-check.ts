import { toEdition } from '#shared/domain/edition.ts'
import { addLatencies, type Certificate, type InstanceHealth } from '#shared/domain/health.ts'
import type { ServerFacts } from '#shared/domain/server-facts.ts'
import { FailureError, toFailure, type FailureCode } from '#shared/failures/failure.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { CallOptions } from '../chatwoot/target.ts'
import type { InstanceRow } from '../vault/instances-table.ts'
import type { Vault } from '../vault/vault.ts'
import type { AccountsService } from './accounts.ts'
import { refreshMemberships } from './memberships.ts'
import { pause } from './pause.ts'

type Health = InstanceHealth<FailureCode>

/** What a look at an instance needs. */
export interface HealthSources {
  client: ChatwootClient
  vault: Vault
  accounts: Pick<AccountsService, 'refresh'>
}

/** How long a server that calls a part of itself out of order gets until it is asked again. */
export const SECOND_ASK = 1000

/**
 * Asks a server whether it is there, with which certificate, and whether the tokens for it work; and one account of it, which
 * tells edition and newest release. Keeps what it learns and answers with it. Fails only with `cancelled` and `offline`.
 */
export async function checkInstance(
  sources: HealthSources,
  instance: InstanceRow,
  signal: AbortSignal,
): Promise<Health> {
  const { client, vault } = sources
  const before = vault.health.find(instance.id)
  const times: number[] = []
  const options: CallOptions = { signal, onTime: (milliseconds) => times.push(milliseconds) }
  const looking = lookAtCertificate(client, instance.origin)
  const asked = await askServer(client, instance, options)
  if (signal.aborted) throw new FailureError('cancelled')
  const certificate = await looking
  const now = Date.now()
  if (asked instanceof FailureError) {
    // Says something about this computer and nothing about any server.
    if (asked.failure.code === 'offline') throw asked
    return keep(vault, {
      ...toKnown(instance.id, before),
      checkedAt: now,
      failing: toFailing(asked, before, now),
      // One that cannot be had now says nothing about the one that was there.
      certificate: certificate ?? before?.certificate ?? null,
    })
  }
  if (vault.instances.find(instance.id) !== undefined) vault.instances.update(instance.id, { server: asked })
  const locales = await readLocales(client, instance, asked, { before, signal })
  await checkIdentities(sources, instance.id, asked, options)
  const told = await readOneAccount(sources, instance.id, signal)
  return keep(vault, {
    ...toKnown(instance.id, before),
    ...told,
    locales,
    checkedAt: now,
    answeredAt: now,
    failing: null,
    failingServices: toFailingServices(asked),
    latencies: addLatencies(before?.latencies ?? [], times),
    certificate,
  })
}

function toKnown(instanceId: string, before: Health | undefined): Health {
  return (
    before ?? {
      instanceId,
      checkedAt: 0,
      answeredAt: null,
      failing: null,
      failingServices: [],
      latencies: [],
      certificate: null,
      edition: null,
      latestRelease: null,
    }
  )
}

function keep(vault: Vault, health: Health): Health {
  vault.health.put(health)
  return health
}

async function askServer(
  client: ChatwootClient,
  { origin, server }: InstanceRow,
  options: CallOptions,
): Promise<ServerFacts | FailureError> {
  const ask = () =>
    client.fetchServerFacts({ origin, readToken: null, serverVersion: server?.version ?? null }, options)
  const second = async () => {
    await pause(SECOND_ASK, options.signal ?? new AbortController().signal)
    return ask()
  }
  try {
    // A connection that was kept open may have been closed by the server in the meantime.
    const facts = await ask().catch((thrown: unknown) => {
      if (toFailure(thrown)?.code === 'connection-lost') return null
      throw thrown
    })
    return facts === null || toFailingServices(facts).length > 0 ? await second() : facts
  } catch (thrown) {
    if (thrown instanceof FailureError) return thrown
    throw thrown
  }
}

/** Read once for each version of a server: what it lists changes with it. A page that cannot be read costs nothing else. */
async function readLocales(
  client: ChatwootClient,
  { origin, server }: InstanceRow,
  asked: ServerFacts,
  { before, signal }: { before: Health | undefined; signal: AbortSignal },
): Promise<string[] | undefined> {
  if (before?.locales !== undefined && server?.version === asked.version) return before.locales
  const page = await quietly(() => client.fetchLoginPage({ origin }, { signal }))
  return page?.languages?.map(({ code }) => code) ?? before?.locales
}

function toFailingServices({ dataServices, queueServices }: ServerFacts): Health['failingServices'] {
  return [
    ...(dataServices === 'failing' ? (['data'] as const) : []),
    ...(queueServices === 'failing' ? (['queue'] as const) : []),
  ]
}

/** However it fails, it has failed since it last answered. */
function toFailing({ failure }: FailureError, before: Health | undefined, now: number): Health['failing'] {
  return { code: failure.code, facts: failure.facts ?? {}, since: before?.failing?.since ?? now }
}

async function lookAtCertificate(
  client: ChatwootClient,
  origin: string,
): Promise<Certificate<FailureCode> | null> {
  if (!origin.startsWith('https:')) return null
  try {
    // Behind a proxy it is the proxy that connects.
    if ((await client.probes.findProxy(origin)) !== null) return null
    const { facts, failure } = await client.probes.shakeHands(origin)
    const expires = Date.parse(String(facts['expires'] ?? ''))
    return {
      expiresAt: Number.isNaN(expires) ? null : expires,
      issuer: String(facts['issuer'] ?? ''),
      failureCode: failure?.failure.code ?? null,
    }
  } catch (thrown) {
    if (toFailure(thrown) === undefined) throw thrown
    return null
  }
}

/** What an answer says about a token is remembered with its identity; what else keeps it from answering is not held against anybody. */
async function checkIdentities(
  { client, vault }: HealthSources,
  instanceId: string,
  { kind }: ServerFacts,
  options: CallOptions,
): Promise<void> {
  if (kind !== 'stock') return
  for (const { id } of vault.identities.listOf(instanceId)) {
    await quietly(() => refreshMemberships({ client, vault }, id, options))
  }
}

async function readOneAccount(
  { vault, accounts }: HealthSources,
  instanceId: string,
  signal: AbortSignal,
): Promise<Partial<Pick<Health, 'edition' | 'latestRelease'>>> {
  const ref = findReadableAccount(vault, instanceId)
  const snapshot = ref === null ? null : await quietly(() => accounts.refresh(ref, signal))
  if (snapshot === null) return {}
  const { account } = snapshot.value
  return {
    edition: toEdition(account, vault.instances.find(instanceId)?.server?.version),
    ...(account.latestChatwootVersion == null
      ? {}
      : { latestRelease: account.latestChatwootVersion.slice(0, 100) }),
  }
}

/** The first account that a working token can most likely read. */
function findReadableAccount(vault: Vault, instanceId: string) {
  for (const { id, tokenState } of vault.identities.listOf(instanceId)) {
    if (tokenState !== 'working') continue
    const found = vault.memberships
      .listOf(id)
      .find(({ withdrawn, status }) => !withdrawn && status !== 'suspended')
    if (found !== undefined) return { identityId: id, accountId: found.accountId }
  }
  return null
}

/** Null in place of a failure, save that somebody gave up. */
async function quietly<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work()
  } catch (thrown) {
    const code = toFailure(thrown)?.code
    if (code === undefined || code === 'cancelled' || code === 'vault-locked') throw thrown
    return null
  }
}
