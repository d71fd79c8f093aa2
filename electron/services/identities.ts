import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Identity } from '#shared/domain/identity.ts'
import { FailureError, toFailure } from '#shared/failures/failure.ts'
import type { Target } from '../chatwoot/client.ts'
import type { Vault } from '../vault/vault.ts'

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
  const isKnown = vault.memberships.listOf(ref.identityId).some((one) => one.accountId === ref.accountId)
  if (!isKnown) throw new FailureError('unknown-account')
  return target
}

/**
 * Runs a call made with an identity's token and remembers what its outcome says about that token.
 * Nothing but the admin's own click ever removes one.
 */
export async function withIdentity<Result>(
  vault: Vault,
  identityId: string,
  call: () => Promise<Result>,
): Promise<Result> {
  const remember = (tokenState: Identity['tokenState']) => {
    if (vault.identities.find(identityId)?.tokenState !== tokenState) {
      vault.identities.update(identityId, { tokenState })
    }
  }
  try {
    const result = await call()
    remember('working')
    return result
  } catch (thrown) {
    const code = toFailure(thrown)?.code
    if (code === 'token-unknown') remember('unknown-token')
    if (code === 'token-wrong-kind') remember('wrong-kind')
    throw thrown
  }
}
