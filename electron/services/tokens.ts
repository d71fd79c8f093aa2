import type { Instance } from '#shared/domain/instance.ts'
import type { Profile } from '#shared/domain/profile.ts'
import { FailureError, toFailure } from '#shared/failures/failure.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import { toOneLine } from '../chatwoot/page.ts'
import type { Target } from '../chatwoot/target.ts'
import { UnsettledError } from '../chatwoot/unsettled.ts'
import { mustBeWhole } from '../chatwoot/whole-answer.ts'
import type { IdentityRow } from '../vault/identities-table.ts'
import type { Vault } from '../vault/vault.ts'
import { findTarget, toLost } from './identities.ts'
import { findInstance } from './instances.ts'
import { checkToken } from './join.ts'
import { isProfileOf, keepListed } from './memberships.ts'
import { rotationsOf } from './rotations.ts'
import { withinSession, type SessionKeeper } from './session.ts'

/** Tokens age: they are replaced by hand, or the server makes new ones. What hangs on the identity stays where it is. */
export function createTokensService({
  client,
  sessions,
}: {
  client: ChatwootClient
  sessions: SessionKeeper
}) {
  return {
    /** The new token has to prove that it is the same person's before it takes the place of the old one. */
    async replace(identityId: string, typed: string, signal: AbortSignal | undefined): Promise<Instance> {
      const session = sessions.current()
      const { vault } = session
      const identity = findIdentity(vault, identityId)
      const token = checkToken(typed)
      const target: Target = { ...findTarget(vault, identityId), readToken: () => token }
      return withinSession(session, signal, async (either) => {
        const server = await client.fetchServerFacts({ ...target, readToken: null }, { signal: either })
        vault.instances.update(identity.instanceId, { server })
        if (server.kind === 'documented-page') {
          await proveByAccount(client, vault, identityId, target, either)
          vault.transaction(() => {
            vault.tokens.replace(identityId, token)
            vault.identities.update(identityId, { tokenState: 'working' })
          })
        } else {
          const profile = await fetchProfile(client, target, either)
          mustBeSame(identity, profile)
          vault.transaction(() => {
            vault.tokens.replace(identityId, token)
            keepProfile(vault, identityId, profile)
          })
        }
        return findInstance(vault, identity.instanceId)
      })
    },

    /**
     * That a new token is asked for is on disk before the server hears of it, and the new token is on disk before the old one
     * is forgotten: whatever ends this in between, the next call finds out which of the two is alive. A new one that was stored
     * and never proved is what is wished for, unless it is dead.
     */
    async rotate(identityId: string): Promise<Instance> {
      const session = sessions.current()
      const { vault } = session
      const { instanceId } = findIdentity(vault, identityId)
      const target = findTarget(vault, identityId)
      const next: Target = { ...target, readToken: () => vault.tokens.readNext(identityId) }
      return withinSession(session, undefined, (either) =>
        rotationsOf(vault).run(identityId, async () => {
          const isHeld = vault.tokens.rotation(identityId) === 'held'
          let profile = isHeld ? await findOwner(client, next, either) : null
          if (profile === null) {
            vault.tokens.beginRotation(identityId)
            const { token } = await client.rotateToken(target).catch(async (thrown: unknown) => {
              if (thrown instanceof UnsettledError) await settle(client, vault, identityId, target, either)
              else vault.tokens.endRotation(identityId)
              throw thrown
            })
            vault.tokens.holdNext(identityId, token)
            profile = await fetchProfile(client, next, either)
          }
          adoptNext(vault, identityId, profile)
          return findInstance(vault, instanceId)
        }),
      )
    },
  }
}

/** Whose token it is; null where it is dead. */
async function findOwner(
  client: ChatwootClient,
  target: Target,
  signal: AbortSignal,
): Promise<Profile | null> {
  return fetchProfile(client, target, signal).catch((thrown: unknown) => {
    if (toFailure(thrown)?.code === 'token-unknown') return null
    throw thrown
  })
}

/** Puts the new token in the place of the old one. One of somebody else is forgotten: nothing may be asked or saved with it. */
function adoptNext(vault: Vault, identityId: string, profile: Profile): void {
  try {
    mustBeSame(findIdentity(vault, identityId), profile)
  } catch (thrown) {
    vault.tokens.beginRotation(identityId)
    throw thrown
  }
  vault.transaction(() => {
    vault.tokens.adoptNext(identityId)
    keepProfile(vault, identityId, profile)
  })
}

/** No answer came: the old token itself tells whether it is dead. Where that cannot be asked now, the next call will find out. */
async function settle(
  client: ChatwootClient,
  vault: Vault,
  identityId: string,
  target: Target,
  signal: AbortSignal,
): Promise<void> {
  try {
    await fetchProfile(client, target, signal)
  } catch (thrown) {
    const code = toFailure(thrown)?.code
    if (code === undefined) throw thrown
    if (code === 'token-unknown') throw toLost(vault, identityId, thrown)
    return
  }
  vault.tokens.endRotation(identityId)
}

async function fetchProfile(client: ChatwootClient, target: Target, signal: AbortSignal): Promise<Profile> {
  return mustBeWhole(await client.fetchProfile(target, { signal })).value
}

/** Without a profile nobody can say whose token it is; that it opens an account of this identity has to do. */
async function proveByAccount(
  client: ChatwootClient,
  vault: Vault,
  identityId: string,
  target: Target,
  signal: AbortSignal,
): Promise<void> {
  const [known] = vault.memberships.listOf(identityId)
  if (known === undefined) throw new FailureError('account-id-needed')
  await client.fetchAccount(target, known.accountId, { signal })
}

function mustBeSame(identity: IdentityRow, profile: Profile): void {
  if (isProfileOf(identity, profile)) return
  throw new FailureError('token-of-somebody-else', { facts: { name: toOneLine(profile.name) } })
}

function keepProfile(vault: Vault, identityId: string, profile: Profile): void {
  const { name, email } = profile
  vault.identities.update(identityId, { name, email, tokenState: 'working' })
  keepListed(vault, identityId, profile)
}

function findIdentity(vault: Vault, identityId: string): IdentityRow {
  const identity = vault.identities.find(identityId)
  if (identity === undefined) throw new FailureError('unknown-identity')
  return identity
}
