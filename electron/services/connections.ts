import {
  judgeHeaderName,
  judgeHeaderValue,
  judgeProxyUser,
  MOST_HEADERS,
  readFingerprint,
  readProxyUrl,
  toPlainConnection,
  type Connection,
  type ConnectionChange,
  type ConnectionProxy,
  type ConnectionView,
  type TypedProxy,
} from '#shared/domain/connection.ts'
import type { ConnectionProblem } from '#shared/domain/connection-problems.ts'
import { parseInstanceUrl } from '#shared/domain/instance-url.ts'
import { FailureError, toFailure } from '#shared/failures/failure.ts'
import { readAuthorityText } from '../chatwoot/certificate-authorities.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { Key } from '../vault/vault-keys.ts'
import type { Vault } from '../vault/vault.ts'
import type { SessionKeeper } from './session.ts'

/**
 * How requests reach a server: whom its certificate is trusted by, the proxy in between, headers for what stands in front. Kept
 * by the server's origin, so that it can be said before anybody gets in there.
 */
export function createConnectionsService({
  client,
  sessions,
  prove,
}: {
  client: ChatwootClient
  sessions: SessionKeeper
  /** Fails as unlocking with this key would. */
  prove: (proof: Key) => Promise<void>
}) {
  /** Whoever sits down at a vault that was left open could otherwise have its tokens sent through a machine of his own. */
  async function allow(vault: Vault, origin: string, next: Settings, proof: Key | undefined): Promise<void> {
    const instance = vault.instances.findByOrigin(origin)
    const holdsTokens =
      instance !== undefined && vault.identities.list().some(({ instanceId }) => instanceId === instance.id)
    const isSameWay = JSON.stringify(toWay(vault.connections.read(origin))) === JSON.stringify(toWay(next))
    if (!holdsTokens || isSameWay) return
    if (proof === undefined) throw new FailureError('key-needed')
    await prove(proof)
  }

  return {
    read(url: string): ConnectionView {
      const origin = toOrigin(url)
      return toView(origin, sessions.current().vault.connections.read(origin))
    },

    /** All of it is judged before any of it is stored. */
    async change(url: string, change: ConnectionChange, proof?: Key): Promise<ConnectionView> {
      const origin = toOrigin(url)
      const { vault } = sessions.current()
      const judge = () => apply(origin, vault.connections.read(origin), change)
      await allow(vault, origin, judge(), proof)
      // Proving takes a while, in which another window may have changed something else.
      const changed = judge()
      vault.connections.write(origin, changed)
      client.closeConnections(origin)
      return toView(origin, changed)
    },

    async reset(url: string, proof?: Key): Promise<ConnectionView> {
      const origin = toOrigin(url)
      const { vault } = sessions.current()
      await allow(vault, origin, toPlainConnection(), proof)
      vault.connections.remove(origin)
      client.closeConnections(origin)
      return toView(origin, vault.connections.read(origin))
    },
  }
}

/**
 * Takes away what was set for servers nobody got into in the end. Called when a vault has been opened: what is being typed
 * stays until then.
 */
export function forgetUnusedConnections(vault: Vault): void {
  const used = new Set([
    ...vault.instances.list().map(({ origin }) => origin),
    ...vault.pendingSignups.list().map(({ origin }) => origin),
  ])
  try {
    for (const origin of vault.connections.listOrigins()) {
      if (!used.has(origin)) vault.connections.remove(origin)
    }
  } catch (thrown) {
    // A vault that cannot be written can still be read, and what is left over is left for the next time.
    if (toFailure(thrown) === undefined) throw thrown
  }
}

function toOrigin(url: string): string {
  const address = parseInstanceUrl(url)
  if (!address.ok) throw new FailureError('invalid-url', { facts: { reason: address.reason } })
  return address.origin
}

function refuse(reason: ConnectionProblem, name?: string): FailureError {
  return new FailureError('connection-setting-refused', {
    facts: { reason, ...(name === undefined ? {} : { name: name.slice(0, 100) }) },
  })
}

type Settings = Omit<Connection, 'revision'>

/** What decides who is on the way; extra headers go to the server itself. */
const toWay = ({ authority, pin, proxy }: Settings) => [authority, pin, proxy]

function apply(origin: string, held: Connection, change: ConnectionChange): Settings {
  const { authority, pin, proxy, headers } = change
  return {
    authority: authority === undefined ? held.authority : toAuthority(authority),
    pin: pin === undefined ? held.pin : toPin(origin, pin),
    proxy: proxy === undefined ? held.proxy : toProxy(proxy, held.proxy),
    headers: headers === undefined ? held.headers : toHeaders(held.headers, headers),
  }
}

function toAuthority(typed: string | null): string | null {
  return typed === null ? null : readAuthorityText(typed).pem
}

function toPin(origin: string, typed: string | null): string | null {
  if (typed === null) return null
  if (!origin.startsWith('https:')) throw refuse('pin-without-tls')
  const pin = readFingerprint(typed)
  if (pin === null) throw refuse('pin-unreadable')
  return pin
}

/** A password that is held goes to the proxy and the user it was typed for, and to nobody else. */
function toProxy(typed: TypedProxy, held: ConnectionProxy): ConnectionProxy {
  if (typed.kind !== 'own') return typed
  const read = readProxyUrl(typed.url)
  if (!read.ok) throw refuse(read.reason)
  const { username } = typed
  const isSame = held.kind === 'own' && held.url === read.url && held.username === username
  const password = typed.password ?? (isSame ? held.password : '')
  const problem = judgeProxyUser(username, password)
  if (problem !== null) throw refuse(problem)
  return { kind: 'own', url: read.url, username, password }
}

function toHeaders(
  held: Connection['headers'],
  { set, remove }: NonNullable<ConnectionChange['headers']>,
): Connection['headers'] {
  const headers = new Map(held.map((header) => [header.name.toLowerCase(), header]))
  for (const name of remove) headers.delete(name.trim().toLowerCase())
  for (const typed of set) {
    const [name, value] = [typed.name.trim(), typed.value.trim()]
    const problem = judgeHeaderName(name) ?? judgeHeaderValue(value)
    if (problem !== null) throw refuse(problem, name)
    headers.set(name.toLowerCase(), { name, value })
  }
  if (headers.size > MOST_HEADERS) throw refuse('header-too-many')
  return [...headers.values()].toSorted((a, b) => a.name.localeCompare(b.name))
}

function toView(origin: string, { authority, pin, proxy, headers }: Settings): ConnectionView {
  return {
    origin,
    authorities: authority === null ? [] : readAuthorityText(authority).authorities,
    pin,
    proxy:
      proxy.kind === 'own'
        ? { kind: 'own', url: proxy.url, username: proxy.username, hasPassword: proxy.password !== '' }
        : proxy,
    headers: headers.map(({ name }) => name),
  }
}
