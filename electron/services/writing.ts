import type { Contract } from '#shared/contract/contract.ts'

/** A call by its path in the contract, such as `edits.save`. */
type CallPath = { [Noun in keyof Contract]: `${Noun}.${keyof Contract[Noun] & string}` }[keyof Contract]

/** Calls during which the app must not be replaced: what they began is not to be cut off. */
const WRITES: ReadonlySet<string> = new Set<CallPath>([
  'edits.save',
  'bulk.start',
  'signup.create',
  'signup.furtherAccount',
  'signIn.withPassword',
  'signIn.secondFactor',
  'instances.add',
  'tokens.rotate',
  'tokens.replace',
  'vault.changePassphrase',
  'keyslots.keepRecoveryCode',
  'keyslots.add',
  'keyslots.remove',
  'keyslots.renewKey',
  'vaultCopies.make',
  'vaultCopies.restore',
  'transfer.bringIn',
])

/** Which calls that write are under way. `goesOn`: what one of them began and nobody waits for; it may fail while the vault is closed. */
export function createWriting(goesOn: () => boolean) {
  let count = 0
  return {
    isUnderWay(): boolean {
      try {
        return count > 0 || goesOn()
      } catch {
        return false
      }
    },
    /** Whether nothing is written besides what one call does, which asks this itself. */
    isAlone(): boolean {
      try {
        return count <= 1 && !goesOn()
      } catch {
        return true
      }
    },
    /** Does the work of a call, by its path in the contract. */
    async during<Result>(path: readonly string[], work: () => Promise<Result>): Promise<Result> {
      const writes = WRITES.has(path.join('.')) ? 1 : 0
      count += writes
      try {
        return await work()
      } finally {
        count -= writes
      }
    },
  }
}
