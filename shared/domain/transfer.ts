import type { EditField } from './edit/fields.ts'
import type { Identity } from './identity.ts'
import type { Json } from './json.ts'

/** What an export holds and an import brings, in the order in which it is brought. */
export const TRANSFER_PARTS = [
  'instances',
  'identities',
  'memberships',
  'connections',
  'history',
  'drafts',
  'pendingSignups',
  'refreshIntervals',
  'folders',
  'placements',
  'pins',
  'preferences',
] as const
export type TransferPart = (typeof TRANSFER_PARTS)[number]

/** What the file's name ends with. */
/** How every export begins. */
export const TRANSFER_MAGIC = 'SWITCHYD'
export const TRANSFER_EXTENSION = '.switchyard'
/** More bytes no export has: a thousand accounts with twenty thousand changes come to less than a tenth of it. */
export const TRANSFER_MAXIMUM = 24 * 1024 * 1024

/** An encrypted file for the page to save, with nothing in the clear but how its key is derived. */
export interface TransferExport {
  name: string
  base64: string
  /** How many of each are in it. */
  counts: Record<TransferPart, number>
}

/** What became, or would become, of one part of a file. */
export interface TransferCount {
  inFile: number
  added: number
  /** Was here and was completed or brought up to date. */
  changed: number
}

/** An identity of the file. `credential`: whether its token is new here, the same as here, or another one. */
export interface TransferIdentity {
  /** Its id in the file, by which it is chosen. */
  id: string
  origin: string
  name: string
  email: string | null
  accounts: number
  isNew: boolean
  credential: 'new' | 'same' | 'other'
  /** Of a token that is `other`: whether the file's took the place of the one here. */
  replaced: boolean
  /** How the one here was last seen to work; null for a new identity. */
  stateHere: Identity['tokenState'] | null
  stateInFile: Identity['tokenState']
}

/** A value that was typed here or there into the same field of the same draft, and did not win. */
export interface SetAside {
  origin: string
  identityName: string
  accountId: number
  accountName: string
  field: EditField
  value: Json
  /** Where the losing value was typed. */
  from: 'file' | 'here'
  /** Epoch milliseconds. */
  changedAt: number
}

/** What an import does, told before and after: the preview is the import itself, taken back. */
export interface TransferReport {
  /** Epoch milliseconds. */
  madeAt: number
  madeBy: string
  counts: Record<TransferPart, TransferCount>
  instances: { origin: string; name: string; isNew: boolean }[]
  identities: TransferIdentity[]
  setAside: SetAside[]
}

/** A file that was opened and waits for a decision, in memory only. */
export interface TransferPreview {
  /** Stands for the opened file until `expiresAt`, until the vault locks or until it is brought in. */
  ticket: string
  /** Epoch milliseconds. */
  expiresAt: number
  report: TransferReport
}

/** What the admin decides about a file. */
export interface TransferChoices {
  /** Identities, by their id in the file, whose token takes the place of the one here. */
  replace: string[]
  /** Whether the file's settings take the place of those here. */
  preferences: boolean
}

/** A file that somebody opened outside the app, sealed as it is, or why it cannot be an export. `name`: without its folder. */
export type OpenedFile =
  | { name: string; base64: string }
  | { name: string; problem: 'file-unreadable' | 'transfer-too-large' | 'transfer-not-such-file' }
