import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { readRecoveryCode } from '#shared/domain/recovery-code.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { Keychain } from './keychain.ts'
import { makeKeychainSlot, openKeychainSlot } from './keyslot-keychain.ts'
import { makePassphraseSlot, openPassphraseSlot } from './keyslot-passphrase.ts'
import { openRecoverySlot } from './keyslot-recovery.ts'
import { KEY_BYTES, type KeysFile, type Keyslot } from './keyslots.ts'

/** What a vault is protected with. */
export type NewKey = { protection: 'keychain' } | { protection: 'passphrase'; passphrase: string }
/** What opens a vault: one of its protections, or its recovery code. */
export type Key = NewKey | { protection: 'recovery'; code: string }

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
  const slot = await makeSlot(tools, vaultId, vaultKey, key)
  return { vaultKey, keys: { vaultId, slots: [slot] } }
}

/** Makes a slot of a vault's key. Fails with `vault-keychain-changed` where there is no keychain to make it with. */
export function makeSlot(
  tools: KeyTools,
  vaultId: string,
  vaultKey: Uint8Array,
  key: NewKey,
): Promise<Keyslot> {
  if (key.protection === 'passphrase')
    return makePassphraseSlot(tools.keyWorker, vaultId, vaultKey, key.passphrase)
  return makeKeychainSlot(keychainOf(tools), vaultId, vaultKey).catch(() => {
    throw new FailureError('vault-keychain-changed')
  })
}

/**
 * Finds the vault's key. Fails with `vault-wrong-key` where no slot unwraps, `vault-keychain-changed` where the keychain's
 * does not, `recovery-code-mistyped` where it is no code at all, `recovery-code-wrong` where it is not this vault's.
 */
export async function findVaultKey(tools: KeyTools, keys: KeysFile, key: Key): Promise<FoundKey> {
  if (key.protection === 'recovery') return { vaultKey: findByCode(keys, key.code), shouldRewrap: false }
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

function findByCode(keys: KeysFile, code: string): Uint8Array {
  const read = readRecoveryCode(code)
  if (read.kind !== 'secret') throw new FailureError('recovery-code-mistyped')
  for (const slot of keys.slots) {
    const vaultKey = slot.kind === 'recovery' && openRecoverySlot(keys.vaultId, slot, read.secret)
    if (vaultKey) return vaultKey
  }
  throw new FailureError('recovery-code-wrong')
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
  const slots = keys.slots.map((slot) =>
    slot.kind === 'keychain' ? { ...fresh, createdAt: slot.createdAt } : slot,
  )
  return { ...keys, slots }
}

function keychainOf(tools: KeyTools): Keychain {
  if (!tools.keychain) throw new FailureError('vault-keychain-changed')
  return tools.keychain
}
