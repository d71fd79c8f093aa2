import { type } from '@orpc/contract'
import { z } from 'zod'
import { localIdSchema } from '../domain/account-ref-schema.ts'
import {
  TRANSFER_MAXIMUM,
  type TransferExport,
  type TransferPreview,
  type TransferReport,
} from '../domain/transfer.ts'
import { keySchema, passphraseSchema } from '../domain/vault-schema.ts'
import { call } from './call.ts'

const ticket = z.uuid()

export const transfer = {
  /**
   * Everything in the vault as one encrypted file, which only this passphrase opens. `proof`: what opens the vault now; being
   * open is not enough to take its tokens along. Fails with `vault-wrong-key` and `transfer-too-large`.
   */
  export: call
    .input(z.strictObject({ proof: keySchema, passphrase: passphraseSchema }))
    .output(type<TransferExport>()),
  /**
   * Opens such a file and tells what bringing it in would do; nothing is stored. Fails with `transfer-not-such-file`,
   * `transfer-cut-short`, `transfer-damaged`, `transfer-newer`, `transfer-wrong-passphrase`.
   */
  preview: call
    .input(
      z.strictObject({
        base64: z.base64().max(Math.ceil(TRANSFER_MAXIMUM / 3) * 4),
        passphrase: z.string().min(1).max(1024),
      }),
    )
    .output(type<TransferPreview>()),
  /**
   * Brings in what was opened: all of it, or nothing. Twice changes nothing the second time. Fails with `transfer-expired`
   * where the ticket is gone.
   */
  bringIn: call
    .input(
      z.strictObject({
        ticket,
        replace: z.array(localIdSchema).max(100_000).default([]),
        preferences: z.boolean().default(false),
      }),
    )
    .output(type<TransferReport>()),
  /** Forgets what was opened. */
  forget: call.input(z.strictObject({ ticket })).output(type<null>()),
}
