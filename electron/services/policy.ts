import type { contract } from '#shared/contract/contract.ts'
import { withPolicy, type Forbiddable, type Policy } from '#shared/domain/policy.ts'
import { FailureError } from '#shared/failures/failure.ts'

type Contract = typeof contract
type CallPath = {
  [Noun in keyof Contract]: `${Noun}.${keyof Contract[Noun] & string}`
}[keyof Contract]

/** The calls that a policy can forbid; one that the contract no longer has does not compile. Plain http is refused where connections are made. */
const FORBIDDABLE_CALLS = new Map<string, Forbiddable>(
  Object.entries({
    'signIn.withPassword': 'password-sign-in',
    'signIn.secondFactor': 'password-sign-in',
    'history.export': 'exports',
    'transfer.export': 'exports',
  } satisfies Partial<Record<CallPath, Forbiddable>>),
)

/** What whoever manages this computer has decided, and who sees to it. */
export function createPolicyService({ policy }: { policy: Policy }) {
  return {
    read: (): Policy => policy,
    /** Every call passes here. Fails with `forbidden-by-policy`. */
    check(path: readonly string[]): void {
      const what = FORBIDDABLE_CALLS.get(path.join('.'))
      if (what !== undefined) refuseForbidden(policy, what)
    },
    /** The lock times that hold. */
    limit: <Times extends { lockAfterMinutes: number; lockOnScreenLock: boolean }>(wished: Times): Times =>
      withPolicy(policy, wished),
  }
}

/** The policy, for other services. */
export type PolicyService = ReturnType<typeof createPolicyService>

/** Fails with `forbidden-by-policy` where the policy forbids it. */
function refuseForbidden({ forbids, file }: Policy, what: Forbiddable): void {
  if (forbids.includes(what)) throw new FailureError('forbidden-by-policy', { facts: { what, name: file } })
}
