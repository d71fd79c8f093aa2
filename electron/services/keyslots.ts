import type { VaultStatus } from '#shared/domain/vault.ts'
import { createKeyslotChanges } from '../vault/keyslot-changes.ts'
import type { VaultKeeper } from '../vault/vault-keeper.ts'
import type { Key, NewKey } from '../vault/vault-keys.ts'
import { renewVaultKey } from '../vault/vault-renewal.ts'

/**
 * The ways to open the vault: what is changed about them counts for every page at once, through the status. `onOpen` is told
 * after the vault was to get another key, however that went: what ended with the session begins again where the vault is open.
 */
export function createKeyslotsService({
  keeper,
  endSession,
  onOpen,
}: {
  keeper: VaultKeeper
  endSession: () => Promise<void>
  onOpen: () => void
}) {
  const changes = createKeyslotChanges(keeper)
  const afterwards = async (change: Promise<void>): Promise<VaultStatus> => {
    await change
    return keeper.status()
  }
  return {
    drawRecoveryCode: async (proof: Key) => ({ code: await changes.drawRecoveryCode(proof) }),
    keepRecoveryCode: (lastGroup: string) => afterwards(changes.keepRecoveryCode(lastGroup)),
    add: (proof: Key, key: NewKey) => afterwards(changes.add(proof, key)),
    /** The cache, whose key hangs on the vault's, begins anew. */
    async renewKey(proof: Key): Promise<VaultStatus> {
      await renewVaultKey(keeper, proof, endSession).finally(onOpen)
      return keeper.status()
    },
    remove: (proof: Key, slotId: string) => afterwards(changes.remove(proof, slotId)),
  }
}
