import type {
  SetAside,
  TransferChoices,
  TransferIdentity,
  TransferPart,
  TransferReport,
} from '#shared/domain/transfer.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { Vault } from '../vault.ts'

/** How one part of the vault goes into an export and comes out of it again. */
export interface Codec<Row> {
  part: TransferPart
  /** The tables of the vault that it carries. */
  tables: readonly string[]
  read: (vault: Vault) => Row[]
  /** A row as it was written, checked. Throws what the schema throws. */
  parse: (row: unknown) => Row
  /** Brings rows in: what is here already stays. Runs inside one transaction with all other parts. */
  merge: (vault: Vault, rows: readonly Row[], merging: Merging) => void
}

/** What the parts of one import tell each other and the report. */
export interface Merging {
  choices: TransferChoices
  /** The servers that the file itself holds: in its instances and its signups. */
  origins: ReadonlySet<string>
  /** Ids of the file → ids here. */
  instances: Map<string, string>
  identities: Map<string, string>
  changes: Map<number, number>
  folders: Map<string, string>
  counts: TransferReport['counts']
  told: Pick<TransferReport, 'instances'> & { identities: TransferIdentity[]; setAside: SetAside[] }
}

/** The id here of something that the file names. A file that names what it does not hold was not made by this app. */
export function idHere<Id>(ids: Map<Id, Id>, idInFile: Id): Id {
  const id = ids.get(idInFile)
  if (id === undefined) throw new FailureError('transfer-damaged')
  return id
}
