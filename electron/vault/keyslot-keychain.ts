import { randomBytes } from 'node:crypto'
import type { Keychain } from './keychain.ts'
import { KEY_BYTES, sealKey, slotHeader, unsealKey, type KeychainSlot } from './keyslots.ts'

/**
 * Makes a slot that opens with the operating system's keychain. The keychain wraps a random key and not the vault's own,
 * so that a keychain which answers with other bytes is told from a damaged file.
 */
export async function makeKeychainSlot(
  keychain: Keychain,
  vaultId: string,
  vaultKey: Uint8Array,
): Promise<KeychainSlot> {
  const slotKey = randomBytes(KEY_BYTES)
  const wrapped = await keychain.wrap(slotKey)
  const seal = sealKey(vaultKey, slotKey, slotHeader(vaultId, { kind: 'keychain', wrapped }))
  slotKey.fill(0)
  return { kind: 'keychain', wrapped, ...seal }
}

/** The vault's key, or undefined where the keychain refuses or answers with something else than it was given. */
export async function openKeychainSlot(
  keychain: Keychain,
  vaultId: string,
  slot: KeychainSlot,
): Promise<{ vaultKey: Uint8Array; shouldRewrap: boolean } | undefined> {
  const answer = await keychain.unwrap(slot.wrapped).catch(() => undefined)
  if (!answer) return undefined
  const vaultKey = unsealKey(slot, answer.secret, slotHeader(vaultId, slot))
  answer.secret.fill(0)
  return vaultKey && { vaultKey, shouldRewrap: answer.shouldRewrap }
}
