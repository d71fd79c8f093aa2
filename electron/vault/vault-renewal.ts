import { randomBytes } from 'node:crypto'
import { readRecoveryCode } from '#shared/domain/recovery-code.ts'
import { FailureError } from '#shared/failures/failure.ts'
import { makeRecoverySlot } from './keyslot-recovery.ts'
import { KEY_BYTES, slotIdOf, type KeysFile, type Keyslot } from './keyslots.ts'
import { proveKey } from './keyslot-changes.ts'
import { exchangeDatabase, prepareDatabase } from './vault-exchange.ts'
import type { KeyTools, Key } from './vault-keys.ts'
import { makeSlot } from './vault-keys.ts'
import type { VaultKeeper } from './vault-keeper.ts'

/**
 * Gives the open vault a new random key, so that no slot and no copy from before opens what it holds from now on. The
 * keychain's slot is made anew, and the one of the key that was given as proof; nobody here knows what the others open
 * with, so they end.
 *
 * A new database is prepared under the new key. The renaming of the keys file is the moment that counts: killed before
 * it, the vault opens as ever; killed after it, the next unlocking finds a database that the new key does not open, beside
 * a fresh one that it does, and finishes the exchange. `beforeClosing` ends what still uses the vault.
 */
export function renewVaultKey(
  keeper: VaultKeeper,
  proof: Key,
  beforeClosing: () => Promise<void>,
): Promise<void> {
  return keeper.inTurn('renew-key', async (hands) => {
    await proveKey(hands, proof)
    const nextKey = new Uint8Array(randomBytes(KEY_BYTES))
    const keys = hands.keys()
    const next: KeysFile = { ...keys, slots: await remakeSlots(hands.tools, keys, nextKey, proof) }
    await beforeClosing()
    await hands.exchange({
      nextKey,
      prepare: (key) =>
        prepareDatabase(hands.work, hands.paths, { source: hands.paths.database, key, nextKey }),
      finish: () => {
        hands.writeKeys(next)
        exchangeDatabase(hands.paths)
      },
      isCommitted: () => hands.keys().slots.map(slotIdOf).join() === next.slots.map(slotIdOf).join(),
      isSeen: false,
    })
  })
}

async function remakeSlots(
  tools: KeyTools,
  { vaultId, slots }: KeysFile,
  nextKey: Uint8Array,
  proof: Key,
): Promise<Keyslot[]> {
  const remade: Keyslot[] = []
  if (slots.some(({ kind }) => kind === 'keychain'))
    // A keychain that no longer answers is no way in any more.
    await makeSlot(tools, vaultId, nextKey, { protection: 'keychain' }).then(
      (slot) => remade.push(slot),
      () => undefined,
    )
  if (proof.protection === 'passphrase') remade.push(await makeSlot(tools, vaultId, nextKey, proof))
  if (remade.length === 0) throw new FailureError('keyslot-needed')
  const read = proof.protection === 'recovery' ? readRecoveryCode(proof.code) : undefined
  if (read?.kind === 'secret') remade.push(makeRecoverySlot(vaultId, nextKey, read.secret))
  return remade
}
