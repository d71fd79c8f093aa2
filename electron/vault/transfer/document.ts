import type { TransferChoices, TransferPart, TransferReport } from '#shared/domain/transfer.ts'
import { transferDocumentSchema } from '#shared/domain/transfer-schema.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { Vault } from '../vault.ts'
import type { Merging } from './codec.ts'
import { CODECS } from './codecs.ts'

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

function toRecord<Value>(entries: [TransferPart, Value][]): Record<TransferPart, Value> {
  return Object.fromEntries(entries) as Record<TransferPart, Value>
}
