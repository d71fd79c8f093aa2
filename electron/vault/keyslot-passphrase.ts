import { randomBytes } from 'node:crypto'
import { deriveKey } from './key-derivation.ts'
import {
  SALT_BYTES,
  sealKey,
  slotHeader,
  unsealKey,
  type PassphraseCost,
  type PassphraseSlot,
} from './keyslots.ts'

/** 64 MiB and three passes: about half a second for every guess. */
const COST: PassphraseCost = { memoryKiB: 64 * 1024, passes: 3, parallelism: 1 }

/** Makes a slot that opens with this passphrase. */
export async function makePassphraseSlot(
  keyWorker: URL,
  vaultId: string,
  vaultKey: Uint8Array,
  passphrase: string,
): Promise<PassphraseSlot> {
  const header = { kind: 'passphrase', cost: COST, salt: randomBytes(SALT_BYTES) } as const
  const slotKey = await deriveKey(keyWorker, passphrase, header.salt, header.cost)
  const seal = sealKey(vaultKey, slotKey, slotHeader(vaultId, header))
  slotKey.fill(0)
  return { ...header, ...seal }
}

/** The vault's key, or undefined where the passphrase is another. */
export async function openPassphraseSlot(
  keyWorker: URL,
  vaultId: string,
  slot: PassphraseSlot,
  passphrase: string,
): Promise<Uint8Array | undefined> {
  const slotKey = await deriveKey(keyWorker, passphrase, slot.salt, slot.cost)
  const vaultKey = unsealKey(slot, slotKey, slotHeader(vaultId, slot))
  slotKey.fill(0)
  return vaultKey
}
