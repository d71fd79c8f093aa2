import { hkdfSync, randomBytes } from 'node:crypto'
import { KEY_BYTES, SALT_BYTES, sealKey, slotHeader, unsealKey, type RecoverySlot } from './keyslots.ts'

/**
 * Makes a slot that opens with the secret of a recovery code. The secret is random and long, so guessing is hopeless at
 * any speed, and a plain derivation does what a passphrase needs argon2id for.
 */
export function makeRecoverySlot(vaultId: string, vaultKey: Uint8Array, secret: Uint8Array): RecoverySlot {
  const header = { kind: 'recovery', salt: randomBytes(SALT_BYTES) } as const
  return withSlotKey(secret, header.salt, (slotKey) => ({
    ...header,
    ...sealKey(vaultKey, slotKey, slotHeader(vaultId, header)),
  }))
}

/** The vault's key, or undefined where the secret is of another code. */
export function openRecoverySlot(
  vaultId: string,
  slot: RecoverySlot,
  secret: Uint8Array,
): Uint8Array | undefined {
  return withSlotKey(secret, slot.salt, (slotKey) => unsealKey(slot, slotKey, slotHeader(vaultId, slot)))
}

function withSlotKey<Result>(
  secret: Uint8Array,
  salt: Uint8Array,
  work: (slotKey: Uint8Array) => Result,
): Result {
  const slotKey = new Uint8Array(hkdfSync('sha256', secret, salt, 'switchyard recovery code', KEY_BYTES))
  try {
    return work(slotKey)
  } finally {
    slotKey.fill(0)
  }
}
