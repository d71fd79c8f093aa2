import type { TransferChoices, TransferPart, TransferReport } from '#shared/domain/transfer.ts'
import { transferDocumentSchema } from '#shared/domain/transfer-schema.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { Vault } from '../vault.ts'
import type { Codec, Merging } from './codec.ts'
import { connectionsCodec } from './connections-codec.ts'
import { draftsCodec } from './drafts-codec.ts'
import { historyCodec } from './history-codec.ts'
import { identitiesCodec } from './identities-codec.ts'
import { instancesCodec } from './instances-codec.ts'
import { membershipsCodec } from './memberships-codec.ts'
import { foldersCodec, pinsCodec, placementsCodec } from './organisation-codecs.ts'
import { pendingSignupsCodec, preferencesCodec, refreshIntervalsCodec } from './small-codecs.ts'

/** One for each part, in the order in which a file is brought in: what is referred to comes before what refers to it. */
const CODECS = [
  bind(connectionsCodec),
  bind(instancesCodec),
  bind(identitiesCodec),
  bind(membershipsCodec),
  bind(historyCodec),
  bind(draftsCodec),
  bind(pendingSignupsCodec),
  bind(refreshIntervalsCodec),
  bind(foldersCodec),
  bind(placementsCodec),
  bind(pinsCodec),
  bind(preferencesCodec),
]

/** Every table of the vault that travels. A table that is in neither list fails a test. */
export const TRANSFERRED_TABLES: readonly string[] = CODECS.flatMap(({ tables }) => tables)
/** Tables that stay on this computer, each with its reason. */
export const TABLES_LEFT_OUT: Readonly<Record<string, string>> = {
  uses: 'how often an account is opened is learnt anew on each computer',
  instance_health: 'how each server was last found: it is asked anew',
  bulk_runs:
    'a run belongs to the computer that makes it, or two would send it; what it changed is in the history',
  bulk_targets: 'goes with its run',
  offline_accounts: 'what is fetched to be there without a network is chosen for each computer and its disk',
  told_facts: 'what was said on this computer: another has said nothing yet',
}

/** A file's content, every row checked. Lives in memory only. */
export interface TransferDocument {
  merge: (vault: Vault, merging: Merging) => void
  origins: ReadonlySet<string>
  madeAt: number
  madeBy: string
  counts: Record<TransferPart, number>
}

/** Everything that travels, as the text that is sealed. */
export function writeDocument(
  vault: Vault,
  madeBy: string,
): { text: string; counts: Record<TransferPart, number> } {
  const parts = toRecord(CODECS.map(({ part, read }) => [part, read(vault)]))
  const counts = toRecord(CODECS.map(({ part }) => [part, parts[part].length]))
  return { text: JSON.stringify({ madeAt: Date.now(), madeBy, parts }), counts }
}

/**
 * Reads what `writeDocument` wrote. Fails with `transfer-newer`: a seal vouches for the text, so what this version does not
 * understand, a newer one has written.
 */
export function readDocument(text: string): TransferDocument {
  try {
    const { madeAt, madeBy, parts } = transferDocumentSchema.parse(JSON.parse(text))
    const strangers = Object.keys(parts).filter((name) => !CODECS.some(({ part }) => part === name))
    if (strangers.length > 0) throw new TypeError('This version knows no such part.')
    const readers = CODECS.map(({ part, prepare }) => ({ part, ...prepare(parts[part] ?? []) }))
    return {
      merge: (vault, merging) => {
        for (const { merge } of readers) merge(vault, merging)
      },
      origins: new Set([...originsOf(parts['instances']), ...originsOf(parts['pendingSignups'])]),
      madeAt,
      madeBy,
      counts: toRecord(readers.map(({ part, count }) => [part, count])),
    }
  } catch {
    throw new FailureError('transfer-newer')
  }
}

/** Brings a document in: all of it, or nothing. */
export function mergeDocument(
  vault: Vault,
  document: TransferDocument,
  choices: TransferChoices,
): TransferReport {
  return vault.transaction(() => {
    const counts = toRecord(
      CODECS.map(({ part }) => [part, { inFile: document.counts[part], added: 0, changed: 0 }]),
    )
    const told: Merging['told'] = { instances: [], identities: [], setAside: [] }
    const ids = { instances: new Map(), identities: new Map(), changes: new Map(), folders: new Map() }
    document.merge(vault, { choices, origins: document.origins, counts, told, ...ids })
    return { madeAt: document.madeAt, madeBy: document.madeBy, counts, ...told }
  })
}

/** Of rows that were read, so each has one. */
function originsOf(rows: readonly unknown[] | undefined): string[] {
  return (rows ?? []).map((row) => (row as { origin: string }).origin)
}

class TakenBack extends Error {}

/** What bringing it in would do: it is done, and taken back before anything is kept. */
export function previewDocument(vault: Vault, document: TransferDocument): TransferReport {
  let report: TransferReport | undefined
  try {
    vault.transaction(() => {
      report = mergeDocument(vault, document, { replace: [], preferences: false })
      throw new TakenBack()
    })
  } catch (thrown) {
    if (!(thrown instanceof TakenBack)) throw thrown
  }
  if (report === undefined) throw new FailureError('internal')
  return report
}

/** A codec with its row's type closed in, so that codecs of different rows fit into one list. */
function bind<Row>({ part, tables, read, parse, merge }: Codec<Row>) {
  return {
    part,
    tables,
    read: (vault: Vault): unknown[] => read(vault),
    prepare: (rows: readonly unknown[]) => {
      const parsed = rows.map(parse)
      return {
        count: parsed.length,
        merge: (vault: Vault, merging: Merging) => {
          merge(vault, parsed, merging)
        },
      }
    },
  }
}

function toRecord<Value>(entries: [TransferPart, Value][]): Record<TransferPart, Value> {
  return Object.fromEntries(entries) as Record<TransferPart, Value>
}
