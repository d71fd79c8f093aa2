import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { FailureError } from '#shared/failures/failure.ts'
import type { Keychain } from './keychain.ts'
import { makeKeychainSlot, openKeychainSlot } from './keyslot-keychain.ts'
import { makePassphraseSlot, openPassphraseSlot } from './keyslot-passphrase.ts'
import { KEY_BYTES, type KeysFile } from './keyslots.ts'

/** What opens a vault: its keychain slot, or a passphrase. Also what a new vault is to be protected with. */
export type Key = { protection: 'keychain' } | { protection: 'passphrase'; passphrase: string }
export type NewKey = Key

/** What opening and making slots needs of the host. */
export interface KeyTools {
  keychain: Keychain | null
  keyWorker: URL
}

/** A vault's key with the slots that lead to it. `shouldRewrap`: the keychain asked for its slot to be made afresh. */
export interface FoundKey {
  vaultKey: Uint8Array
  shouldRewrap: boolean
}

/** Draws a new vault's key and makes its first slot. Fails with `vault-keychain-changed` where there is no keychain. */
export async function makeVaultKeys(
  tools: KeyTools,
  key: NewKey,
): Promise<{ vaultKey: Uint8Array; keys: KeysFile }> {
  const vaultId = randomUUID()
  const vaultKey = new Uint8Array(randomBytes(KEY_BYTES))
  const slot =
    key.protection === 'passphrase'
      ? await makePassphraseSlot(tools.keyWorker, vaultId, vaultKey, key.passphrase)
      : await makeKeychainSlot(keychainOf(tools), vaultId, vaultKey).catch(() => {
          throw new FailureError('vault-keychain-changed')
        })
  return { vaultKey, keys: { vaultId, slots: [slot] } }
}

/** Finds the vault's key. Fails with `vault-wrong-key` where no slot unwraps, `vault-keychain-changed` where the keychain's does not. */
export async function findVaultKey(tools: KeyTools, keys: KeysFile, key: Key): Promise<FoundKey> {
  for (const slot of keys.slots) {
    if (slot.kind === 'passphrase' && key.protection === 'passphrase') {
      const vaultKey = await openPassphraseSlot(tools.keyWorker, keys.vaultId, slot, key.passphrase)
      if (vaultKey) return { vaultKey, shouldRewrap: false }
    }
    if (slot.kind === 'keychain' && key.protection === 'keychain') {
      const found = await openKeychainSlot(keychainOf(tools), keys.vaultId, slot)
      if (found) return found
    }
  }
  const keychainFailed = key.protection === 'keychain' && keys.slots.some((slot) => slot.kind === 'keychain')
  throw new FailureError(keychainFailed ? 'vault-keychain-changed' : 'vault-wrong-key')
}

/** The keys with the slot of this passphrase exchanged for one of the next. Fails with `vault-wrong-key`. */
export async function withNextPassphrase(
  tools: KeyTools,
  keys: KeysFile,
  vaultKey: Uint8Array,
  change: { current: string; next: string },
): Promise<KeysFile> {
  for (const slot of keys.slots) {
    if (slot.kind !== 'passphrase') continue
    const opened = await openPassphraseSlot(tools.keyWorker, keys.vaultId, slot, change.current)
    if (!opened || !timingSafeEqual(opened, vaultKey)) continue
    opened.fill(0)
    const next = await makePassphraseSlot(tools.keyWorker, keys.vaultId, vaultKey, change.next)
    return { ...keys, slots: keys.slots.map((each) => (each === slot ? next : each)) }
  }
  throw new FailureError('vault-wrong-key')
}

/** The keys with the keychain's slot made afresh. */
export async function withFreshKeychainSlot(
  tools: KeyTools,
  keys: KeysFile,
  vaultKey: Uint8Array,
): Promise<KeysFile> {
  const fresh = await makeKeychainSlot(keychainOf(tools), keys.vaultId, vaultKey)
  return { ...keys, slots: keys.slots.map((slot) => (slot.kind === 'keychain' ? fresh : slot)) }
}

function keychainOf(tools: KeyTools): Keychain {
  if (!tools.keychain) throw new FailureError('vault-keychain-changed')
  return tools.keychain
}
