import { type } from '@orpc/contract'
import { z } from 'zod'
import type { CopyPreview, SetAsideVault, VaultCopy } from '../domain/vault-copy.ts'
import { keySchema } from '../domain/vault-schema.ts'
import type { VaultStatus } from '../domain/vault.ts'
import { call } from './call.ts'

const name = z.string().min(1).max(80)
/** `key`: what opens the copy, where the vault is closed or has another key by now. */
const choice = z.strictObject({ name, key: keySchema.nullable() })

/** Verified copies of the vault. They can be listed while it is closed: a damaged vault needs them most. */
export const vaultCopies = {
  list: call.output(type<VaultCopy[]>()),
  make: call.output(type<VaultCopy[]>()),
  remove: call.input(z.strictObject({ name })).output(type<VaultCopy[]>()),
  /** The files of damaged vaults that a copy took the place of. */
  listSetAside: call.output(type<SetAsideVault[]>()),
  removeSetAside: call.input(z.strictObject({ name })).output(type<SetAsideVault[]>()),
  preview: call.input(choice).output(type<CopyPreview>()),
  restore: call.input(choice).output(type<VaultStatus>()),
}
