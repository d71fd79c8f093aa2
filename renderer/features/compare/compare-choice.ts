import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Instance } from '#shared/domain/instance.ts'

/** An account that can be compared with others. */
export interface CompareChoice {
  key: string
  ref: AccountRef
  name: string
  instance: Instance
  /** What searching looks at, the most important first. */
  searchTexts: readonly string[]
}
