import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Identity } from '#shared/domain/identity.ts'
import { FailureError, toFailure } from '#shared/failures/failure.ts'
import type { Target } from '../chatwoot/target.ts'
import type { Log } from '../log/log.ts'
import type { Vault } from '../vault/vault.ts'
import { forgetCached } from './forget-cached.ts'
import { noteInPassing } from './note-in-passing.ts'
import { rotationsOf } from './rotations.ts'
import type { SessionKeeper } from './session.ts'

/**
 * Where calls of an identity go. The token is not read here: the client asks for it when it writes the header,
 * so no other variable ever holds it.
 */
export function findTarget(vault: Vault, identityId: string): Target {
  const identity = vault.identities.find(identityId)
  if (identity === undefined) throw new FailureError('unknown-identity')
  const instance = vault.instances.find(identity.instanceId)
  if (instance === undefined) throw new FailureError('unknown-instance')
  return {
    origin: instance.origin,
    readToken: () => vault.tokens.read(identityId),
    serverVersion: instance.server?.version ?? null,
  }
}

/** Only accounts that a server once listed for this identity are asked about. */
export function findAccountTarget(vault: Vault, ref: AccountRef): Target {
  const target = findTarget(vault, ref.identityId)
  if (!vault.memberships.has(ref.identityId, ref.accountId)) throw new FailureError('unknown-account')
  return target
}

/**
 * Runs a call made with an identity's token and remembers what its outcome says about that token. A token that died because
 * it was changed meanwhile is not held against anybody: the call is made once more with the new one. Nothing but the admin's
 * own click ever removes a token.
 */
export async function withIdentity<Result>(
  vault: Vault,
  identityId: string,
  call: () => Promise<Result>,
): Promise<Result> {
  const rotations = rotationsOf(vault)
  const before = rotations.count(identityId)
  try {
    const result = await call()
    remember(vault, identityId, 'working')
    // Asked for and never carried out: the old token still works.
    if (!rotations.isUnderWay(identityId) && vault.tokens.rotation(identityId) === 'asked') {
      noteInPassing(() => {
        vault.tokens.endRotation(identityId)
      })
    }
    return result
  } catch (thrown) {
    const code = toFailure(thrown)?.code
    if (code === 'token-wrong-kind') remember(vault, identityId, 'wrong-kind')
    if (code !== 'token-unknown') throw thrown
    await rotations.wait(identityId)
    if (rotations.count(identityId) !== before) return call()
    if (vault.tokens.rotation(identityId) === 'held') {
      vault.tokens.adoptNext(identityId)
      return withIdentity(vault, identityId, call)
    }
    if (vault.tokens.rotation(identityId) === 'none') {
      if (vault.identities.find(identityId)?.tokenState !== 'lost-in-rotation') {
        remember(vault, identityId, 'unknown-token')
      }
      throw thrown
    }
    throw toLost(vault, identityId, thrown)
  }
}

/** The server was asked for a new token, the old one is dead, and the new one is not here. */
export function toLost(vault: Vault, identityId: string, thrown: unknown): FailureError {
  vault.transaction(() => {
    vault.tokens.endRotation(identityId)
    remember(vault, identityId, 'lost-in-rotation')
  })
  const { facts, technical } = toFailure(thrown) ?? {}
  return new FailureError('token-lost', {
    ...(facts === undefined ? {} : { facts }),
    ...(technical === undefined ? {} : { technical }),
  })
}

function remember(vault: Vault, identityId: string, tokenState: Identity['tokenState']): void {
  if (vault.identities.find(identityId)?.tokenState !== tokenState) {
    noteInPassing(() => {
      vault.identities.update(identityId, { tokenState })
    })
  }
}

/** What can be done to people in the vault. */
export function createIdentitiesService({ sessions, log }: { sessions: SessionKeeper; log: Log }) {
  return {
    /** The vault forgets first: if the cache cannot follow, its rows belong to nobody and nothing can read them. */
    async remove(identityId: string): Promise<null> {
      const session = sessions.current()
      session.vault.identities.remove(identityId)
      await forgetCached(session, log, [identityId])
      return null
    },
  }
}
