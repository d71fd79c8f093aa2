import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** How much work a guess at the passphrase costs: argon2id, one lane of threads. */
export interface PassphraseCost {
  memoryKiB: number
  passes: number
  parallelism: number
}

/** What every keyslot holds: the vault's key, sealed with AES-256-GCM under a key of the slot's own. */
export interface Sealed {
  nonce: Uint8Array
  /** Ciphertext and tag. */
  sealed: Uint8Array
}

/** Opened with a passphrase, from which its key is derived. */
export interface PassphraseSlot extends Sealed {
  kind: 'passphrase'
  cost: PassphraseCost
  salt: Uint8Array
}

/** Opened with a random key which the operating system's keychain keeps wrapped. */
export interface KeychainSlot extends Sealed {
  kind: 'keychain'
  wrapped: Uint8Array
}

export type Keyslot = PassphraseSlot | KeychainSlot

/** What `vault.keys.json` says. Nothing in it helps without a passphrase or the keychain. */
export interface KeysFile {
  vaultId: string
  slots: Keyslot[]
}

export const KEY_BYTES = 32
export const NONCE_BYTES = 12
export const SALT_BYTES = 16
export const TAG_BYTES = 16

/** Seals the vault's key. `header`: what of the slot must not be exchanged without the seal breaking. */
export function sealKey(vaultKey: Uint8Array, slotKey: Uint8Array, header: string): Sealed {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', slotKey, nonce).setAAD(Buffer.from(header))
  const sealed = Buffer.concat([cipher.update(vaultKey), cipher.final(), cipher.getAuthTag()])
  return { nonce, sealed }
}

/** Opens a seal: the vault's key, or undefined where the slot's key or the header is not the one it was made with. */
export function unsealKey(slot: Sealed, slotKey: Uint8Array, header: string): Uint8Array | undefined {
  if (slotKey.byteLength !== KEY_BYTES) return undefined
  const decipher = createDecipheriv('aes-256-gcm', slotKey, slot.nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(header)).setAuthTag(slot.sealed.subarray(KEY_BYTES))
  try {
    return Buffer.concat([decipher.update(slot.sealed.subarray(0, KEY_BYTES)), decipher.final()])
  } catch {
    return undefined
  }
}

/** The part of a slot that its seal vouches for, as one text. */
export function slotHeader(
  vaultId: string,
  slot: Omit<PassphraseSlot, keyof Sealed> | Omit<KeychainSlot, keyof Sealed>,
): string {
  const own =
    slot.kind === 'passphrase'
      ? [slot.cost.memoryKiB, slot.cost.passes, slot.cost.parallelism, toBase64(slot.salt)]
      : []
  return JSON.stringify(['switchyard-vault-keys', 1, vaultId, slot.kind, ...own])
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
