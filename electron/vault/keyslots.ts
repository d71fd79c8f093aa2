import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

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
  /** When the slot was made; null in files of the first version, which did not note it. */
  createdAt: number | null
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

/** Opened with the secret of a recovery code, which only a piece of paper holds. */
export interface RecoverySlot extends Sealed {
  kind: 'recovery'
  salt: Uint8Array
}

export type Keyslot = PassphraseSlot | KeychainSlot | RecoverySlot

/** What `vault.keys.json` says. Nothing in it helps without a passphrase, the keychain or the recovery code. */
export interface KeysFile {
  vaultId: string
  slots: Keyslot[]
}

/** What says that keys are this app's, in the file and under every seal. */
export const KEYS_FORMAT = 'switchyard-vault-keys'
/** Not that of the file: raising it would break the seals of every slot there is. */
const HEADER_VERSION = 1
export const KEY_BYTES = 32
export const NONCE_BYTES = 12
export const SALT_BYTES = 16
export const TAG_BYTES = 16

/** Seals the vault's key. `header`: what of the slot must not be exchanged without the seal breaking. */
export function sealKey(vaultKey: Uint8Array, slotKey: Uint8Array, header: string): Sealed {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', slotKey, nonce).setAAD(Buffer.from(header))
  const sealed = Buffer.concat([cipher.update(vaultKey), cipher.final(), cipher.getAuthTag()])
  return { nonce, sealed, createdAt: Date.now() }
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
  slot:
    Omit<PassphraseSlot, keyof Sealed> | Omit<KeychainSlot, keyof Sealed> | Omit<RecoverySlot, keyof Sealed>,
): string {
  return JSON.stringify([KEYS_FORMAT, HEADER_VERSION, vaultId, slot.kind, ...ownHeader(slot)])
}

/** The name of a slot: what it holds, in short. Made anew, it has another. */
export function slotIdOf(slot: Sealed): string {
  return createHash('sha256').update(slot.nonce).update(slot.sealed).digest('hex').slice(0, 16)
}

function ownHeader(slot: Parameters<typeof slotHeader>[1]): (string | number)[] {
  if (slot.kind === 'keychain') return []
  const salt = toBase64(slot.salt)
  if (slot.kind === 'recovery') return [salt]
  return [slot.cost.memoryKiB, slot.cost.passes, slot.cost.parallelism, salt]
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
