import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Instance } from '#shared/domain/instance.ts'

/** An account that can be chosen, once for each server, however many people here see it. */
export interface BulkChoice {
  key: string
  ref: AccountRef
  name: string
  instance: Instance
  identityName: string
  role: string | null
  isSuspended: boolean
  searchTexts: readonly string[]
}
