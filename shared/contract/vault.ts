import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import { keySchema, newKeySchema, passphraseSchema } from '../domain/vault-schema.ts'
import type { VaultStatus } from '../domain/vault.ts'
import { call } from './call.ts'

export const vault = {
  status: call.output(type<VaultStatus>()),
  create: call.input(newKeySchema).output(type<VaultStatus>()),
  unlock: call.input(keySchema).output(type<VaultStatus>()),
  lock: call.output(type<VaultStatus>()),
  /** Somebody types, clicks or moves on this page. Without such a sign the vault locks after the time that the settings say. */
  use: call.output(type<null>()),
  changePassphrase: call
    .input(z.strictObject({ current: z.string().min(1).max(1024), next: passphraseSchema }))
    .output(type<VaultStatus>()),
  /** Yields the status now and whenever it changes, so that every page forgets what it held when the vault locks. */
  watch: call.output(eventIterator(type<VaultStatus>())),
}
