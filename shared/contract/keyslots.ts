import { type } from '@orpc/contract'
import { z } from 'zod'
import { keySchema, newKeySchema } from '../domain/vault-schema.ts'
import type { VaultStatus } from '../domain/vault.ts'
import { call } from './call.ts'

/** The ways to open the vault. `proof`: what opens it now; being open is not enough to change them. */
export const keyslots = {
  /** Answers with a new recovery code, the only secret a call ever gives to a page: it exists to be shown, once. */
  drawRecoveryCode: call.input(z.strictObject({ proof: keySchema })).output(type<{ code: string }>()),
  /** The drawn code counts from here on, and the one before it no longer. */
  keepRecoveryCode: call
    .input(z.strictObject({ lastGroup: z.string().min(1).max(64) }))
    .output(type<VaultStatus>()),
  add: call.input(z.strictObject({ proof: keySchema, key: newKeySchema })).output(type<VaultStatus>()),
  remove: call
    .input(z.strictObject({ proof: keySchema, slotId: z.string().min(1).max(64) }))
    .output(type<VaultStatus>()),
  /** Gives the vault a new key: of the keyslots, the keychain's and the proof's are made anew, the others end. */
  renewKey: call.input(z.strictObject({ proof: keySchema })).output(type<VaultStatus>()),
}
