import { z } from 'zod'
import { PASSPHRASE_MAXIMUM, PASSPHRASE_MINIMUM } from './vault.ts'

/** A passphrase for a new keyslot. */
export const passphraseSchema = z.string().min(PASSPHRASE_MINIMUM).max(PASSPHRASE_MAXIMUM)

/** What is to protect a vault. */
export const newKeySchema = z.discriminatedUnion('protection', [
  z.strictObject({ protection: z.literal('keychain') }),
  z.strictObject({ protection: z.literal('passphrase'), passphrase: passphraseSchema }),
])

/** What opens a vault. What is typed of a recovery code is judged by whoever reads it. */
export const keySchema = z.discriminatedUnion('protection', [
  z.strictObject({ protection: z.literal('keychain') }),
  z.strictObject({
    protection: z.literal('passphrase'),
    passphrase: z.string().min(1).max(PASSPHRASE_MAXIMUM),
  }),
  z.strictObject({ protection: z.literal('recovery'), code: z.string().min(1).max(256) }),
])
