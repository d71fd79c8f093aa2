import { randomBytes, timingSafeEqual } from 'node:crypto'
import { plainRecoveryText, RECOVERY_SECRET_BYTES, toRecoveryCode } from '#shared/domain/recovery-code.ts'
import { FailureError } from '#shared/failures/failure.ts'
import { MOST_SLOTS } from './keys-text.ts'
import { makeRecoverySlot } from './keyslot-recovery.ts'
import { slotIdOf, type KeysFile, type RecoverySlot } from './keyslots.ts'
import type { OpenVault } from './open-vault.ts'
import type { VaultHands } from './vault-hands.ts'
import type { VaultKeeper } from './vault-keeper.ts'
import { findVaultKey, makeSlot, type Key, type NewKey } from './vault-keys.ts'

const LAST_GROUP = -4

/**
 * Adds and removes ways to open the vault. Each needs what opening the vault needs: whoever sits down at a vault that was
 * left open could otherwise give himself a lasting way in, although no call lets him have a token. A keychain slot proves
 * itself without a question, because whoever is at this computer can open the vault with it anyway.
 */
export interface KeyslotChanges {
  /** Draws a recovery code. It opens nothing until it is kept; drawing another one forgets it. */
  drawRecoveryCode(proof: Key): Promise<string>
  /** Takes the drawn code into the keyslots, in place of one from before. `lastGroup`: its last four characters, as they were written down. */
  keepRecoveryCode(lastGroup: string): Promise<void>
  /** `invalid-input` where there are too many. A keychain slot takes the place of the one from before. */
  add(proof: Key, key: NewKey): Promise<void>
  /** `keyslot-needed` for the last keychain or passphrase slot. One that is gone already is no failure. */
  remove(proof: Key, slotId: string): Promise<void>
}

/** The changes to one keeper's vault. */
export function createKeyslotChanges(keeper: VaultKeeper): KeyslotChanges {
  let drawn: { slot: RecoverySlot; opened: OpenVault; lastGroup: string } | null = null
  return {
    drawRecoveryCode: (proof) =>
      keeper.inTurn('draw-recovery-code', async (hands) => {
        await proveKey(hands, proof)
        const { vaultId } = hands.keys()
        const secret = randomBytes(RECOVERY_SECRET_BYTES)
        const opened = hands.open()
        const slot = makeRecoverySlot(vaultId, opened.vaultKey, secret)
        const code = toRecoveryCode(secret)
        secret.fill(0)
        drawn = { slot, opened, lastGroup: code.slice(LAST_GROUP) }
        return code
      }),
    keepRecoveryCode: (lastGroup) =>
      keeper.inTurn('keep-recovery-code', (hands) => {
        // What was drawn before the vault was locked or got another key is forgotten.
        if (drawn?.opened !== hands.open()) throw new FailureError('recovery-code-wrong')
        if (plainRecoveryText(lastGroup) !== drawn.lastGroup) throw new FailureError('recovery-code-mistyped')
        hands.writeKeys(withSlot(hands.keys(), drawn.slot))
        drawn = null
      }),
    add: (proof, key) =>
      keeper.inTurn('add-keyslot', async (hands) => {
        await proveKey(hands, proof)
        const keys = hands.keys()
        hands.writeKeys(withSlot(keys, await makeSlot(hands.tools, keys.vaultId, hands.open().vaultKey, key)))
      }),
    remove: (proof, slotId) =>
      keeper.inTurn('remove-keyslot', async (hands) => {
        await proveKey(hands, proof)
        hands.writeKeys(withoutSlot(hands.keys(), slotId))
      }),
  }
}

/** Fails as unlocking with this key would. */
export async function proveKey(hands: VaultHands, proof: Key): Promise<void> {
  const { vaultKey } = hands.open()
  const found = await findVaultKey(hands.tools, hands.keys(), proof)
  const isSame = timingSafeEqual(found.vaultKey, vaultKey)
  found.vaultKey.fill(0)
  if (!isSame) throw new FailureError('vault-wrong-key')
}

/** There may be several passphrases, but one recovery code and one keychain. */
function withSlot(keys: KeysFile, slot: KeysFile['slots'][number]): KeysFile {
  const others = keys.slots.filter(({ kind }) => slot.kind === 'passphrase' || kind !== slot.kind)
  if (others.length >= MOST_SLOTS) throw new FailureError('invalid-input')
  return { ...keys, slots: [...others, slot] }
}

function withoutSlot(keys: KeysFile, slotId: string): KeysFile {
  const slots = keys.slots.filter((slot) => slotIdOf(slot) !== slotId)
  if (!slots.some(({ kind }) => kind !== 'recovery')) throw new FailureError('keyslot-needed')
  return { ...keys, slots }
}
