/** Why a copy of the vault was made. */
export const COPY_REASONS = [
  'by-hand',
  'scheduled',
  'before-update',
  'before-migration',
  'before-restore',
] as const
export type CopyReason = (typeof COPY_REASONS)[number]

/** A verified copy of the vault, as its folder tells of it. */
export interface VaultCopy {
  /** The name of its folder. */
  name: string
  madeAt: number
  reason: CopyReason
  bytes: number
  /** Whether the vault's present key opens it; null while the vault is closed. False: it was made before a re-key. */
  hasPresentKey: boolean | null
}

/** The files of a damaged vault that a copy took the place of. Nobody could read them; they are kept until somebody deletes them. */
export interface SetAsideVault {
  /** The name of its folder. */
  name: string
  madeAt: number
  bytes: number
}

/** How much a vault holds, to compare a copy with what is there now. */
export interface VaultContent {
  instances: number
  identities: number
  accounts: number
  drafts: number
  changes: number
  /** When the newest change or draft was made; null where there is none. */
  newestAt: number | null
}

/** What restoring would do. `now` is null where the present vault cannot be read. */
export interface CopyPreview {
  copy: VaultContent
  now: VaultContent | null
}
