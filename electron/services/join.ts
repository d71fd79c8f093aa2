import type { AccountRef } from '#shared/domain/account-ref.ts'
import { withWithdrawn, type Membership } from '#shared/domain/identity.ts'
import { parseInstanceUrl } from '#shared/domain/instance-url.ts'
import { INSTANCE_COLOURS, type InstanceColour } from '#shared/domain/instance.ts'
import type { ServerFacts } from '#shared/domain/server-facts.ts'
import { readTypedToken } from '#shared/domain/token.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { Target } from '../chatwoot/target.ts'
import { mustBeWhole } from '../chatwoot/whole-answer.ts'
import { toShortName } from '../chatwoot/wire.ts'
import type { Vault } from '../vault/vault.ts'

/** What an admin types to bring an instance in. */
export interface Joining {
  url: string
  token: string
  plainHttpConfirmed: boolean
  accountId?: number | undefined
}

/** Who the token turned out to be, and where. */
export interface Introduction {
  server: ServerFacts
  userId: number | null
  name: string
  email: string | null
  memberships: Membership[]
}

/** Reads version, profile and memberships, then stores instance, identity and token in one step. */
export async function joinInstance(
  { client, vault }: { client: ChatwootClient; vault: Vault },
  joining: Joining,
  signal: AbortSignal,
): Promise<{ instanceId: string; identityId: string; firstAccount: AccountRef | null }> {
  const address = checkAddress(joining)
  const token = checkToken(joining.token)
  const target = { origin: address.origin, readToken: () => token }
  const server = await client.fetchServerFacts({ ...target, readToken: null }, { signal })
  const introduction = await introduce(client, target, server, joining.accountId, signal)
  return storeIntroduction(vault, address, introduction, token)
}

/** Where somebody comes in: an origin that a token may be sent to. */
export interface Address {
  origin: string
  host: string
  plainHttp: boolean
}

/** Instance, identity, token and memberships, in one step. A user who is known already gets the new token. */
export function storeIntroduction(
  vault: Vault,
  address: Address,
  introduction: Introduction,
  token: string,
): { instanceId: string; identityId: string; firstAccount: AccountRef | null } {
  return vault.transaction(() => {
    const instanceId = storeInstance(vault, address, introduction.server)
    const identityId = storeIdentity(vault, instanceId, introduction, token)
    const first = firstToOpen(introduction.memberships)
    return {
      instanceId,
      identityId,
      firstAccount: first === undefined ? null : { identityId, accountId: first.accountId },
    }
  })
}

/** Fails with `invalid-url`, `plain-http-refused`, `plain-http-unconfirmed`. */
export function checkAddress(joining: Pick<Joining, 'url' | 'plainHttpConfirmed'>): Address {
  const address = parseInstanceUrl(joining.url)
  if (!address.ok) throw new FailureError('invalid-url', { facts: { reason: address.reason } })
  const { origin, host, isPlainHttp, isPrivate } = address
  if (isPlainHttp && !isPrivate) throw new FailureError('plain-http-refused', { facts: { host } })
  if (isPlainHttp && !joining.plainHttpConfirmed) {
    throw new FailureError('plain-http-unconfirmed', { facts: { host } })
  }
  return { origin, host, plainHttp: isPlainHttp }
}

/** Fails with `token-malformed`. */
export function checkToken(typed: string): string {
  const read = readTypedToken(typed)
  if (!read.ok) throw new FailureError('token-malformed', { facts: { reason: read.reason } })
  return read.token
}

/** Asks who a token is. Fails with `account-id-needed` where only an account can tell and none is named. */
export async function introduce(
  client: ChatwootClient,
  target: Target,
  server: ServerFacts,
  accountId: number | undefined,
  signal: AbortSignal,
): Promise<Introduction> {
  if (server.kind === 'stock') {
    const { userId, name, email, memberships } = mustBeWhole(
      await client.fetchProfile(target, { signal }),
    ).value
    return { server, userId, name, email, memberships }
  }
  // A server that follows only the documented page has no route that lists accounts: the admin names one.
  if (accountId === undefined) throw new FailureError('account-id-needed')
  const { account } = mustBeWhole(await client.fetchAccount(target, accountId, { signal })).value
  const membership: Membership = {
    accountId: account.id,
    name: toShortName(account.name ?? ''),
    role: null,
    status: account.status ?? null,
    activeAt: null,
    permissions: [],
    withdrawn: false,
  }
  return { server, userId: null, name: '', email: null, memberships: [membership] }
}

function storeInstance(vault: Vault, address: Address, server: ServerFacts): string {
  const known = vault.instances.findByOrigin(address.origin)
  if (known !== undefined) {
    vault.instances.update(known.id, { server })
    return known.id
  }
  const others = vault.instances.list()
  const id = crypto.randomUUID()
  vault.instances.insert({
    id,
    origin: address.origin,
    name: address.host,
    colour: chooseColour(others.map((other) => other.colour)),
    plainHttpConfirmed: address.plainHttp,
    position: Math.max(-1, ...others.map((other) => other.position)) + 1,
    server,
  })
  return id
}

/** The next colour nobody wears yet, or the first again. */
function chooseColour(worn: InstanceColour[]): InstanceColour {
  return (
    INSTANCE_COLOURS.find((colour) => !worn.includes(colour)) ??
    INSTANCE_COLOURS[worn.length % INSTANCE_COLOURS.length] ??
    'blue'
  )
}

/** A user who is known already keeps their identity (and all that hangs on it) and gets the new token. */
function storeIdentity(vault: Vault, instanceId: string, introduction: Introduction, token: string): string {
  const { userId, name, email, memberships } = introduction
  const isSame = (row: { id: string; userId: number | null }) =>
    userId === null ? row.userId === null && vault.tokens.read(row.id) === token : row.userId === userId
  const known = vault.identities.listOf(instanceId).find(isSame)
  if (known === undefined) {
    const id = crypto.randomUUID()
    vault.identities.insert({
      id,
      instanceId,
      userId,
      name,
      email,
      tokenState: 'working',
      reportsActivity: false,
    })
    vault.tokens.insert(id, token)
    vault.memberships.replaceOf(id, memberships)
    return id
  }
  vault.identities.update(known.id, { name, email, tokenState: 'working' })
  vault.tokens.replace(known.id, token)
  const held = vault.memberships.listOf(known.id)
  vault.memberships.replaceOf(
    known.id,
    userId === null ? withOthers(held, memberships) : withWithdrawn(held, memberships),
  )
  return known.id
}

/** Without a profile route accounts are named one by one, so a further one joins those that are there. */
function withOthers(held: Membership[], named: Membership[]): Membership[] {
  return [...held.filter((old) => !named.some((one) => one.accountId === old.accountId)), ...named]
}

/** Where Chatwoot itself would land: the account used last, one that is not suspended first (API document 4.9, 8). */
function firstToOpen(memberships: Membership[]): Membership | undefined {
  const rank = (one: Membership) => (one.status === 'suspended' ? 1 : 0)
  return memberships.toSorted(
    (a, b) =>
      rank(a) - rank(b) || (b.activeAt ?? '').localeCompare(a.activeAt ?? '') || a.accountId - b.accountId,
  )[0]
}
