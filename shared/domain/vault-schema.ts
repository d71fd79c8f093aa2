import { z } from 'zod'
import { PASSPHRASE_MAXIMUM, PASSPHRASE_MINIMUM } from './vault.ts'

/** A passphrase for a new keyslot. */
export const passphraseSchema = z.string().min(PASSPHRASE_MINIMUM).max(PASSPHRASE_MAXIMUM)
