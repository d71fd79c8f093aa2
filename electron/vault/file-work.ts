import { Worker } from 'node:worker_threads'
import { FailureError, type Failure } from '#shared/failures/failure.ts'
import type { TransferChoices, TransferExport, TransferReport } from '#shared/domain/transfer.ts'
import type { VaultContent } from '#shared/domain/vault-copy.ts'
import type { DatabaseLook } from '../sqlite/open-database.ts'

/** A vault's file: its path where nobody has it open, or, while this process has, the handle that `OpenVault` lends. */
export type FileSource = string | number

/**
 * What is done to whole vault files, each in a thread of its own: reading every page of 10 MB takes a tenth of a second.
 * `key` is the vault's own. Every task fails as the vault does: `vault-damaged`, `vault-not-writable` ….
 */
export interface FileTasks {
  /** Looks into a database without changing a byte. `unfinished`: as `DatabaseToRead` has it. */
  look: { input: { file: string; key: Uint8Array; unfinished: boolean }; output: DatabaseLook }
  /** Writes the whole database into a new file under `nextKey`, checks every page and index of that, and has it on disk. */
  write: {
    input: { source: FileSource; target: string; key: Uint8Array; nextKey: Uint8Array }
    output: null
  }
  /** Checks every page and index and counts what is inside. */
  examine: { input: { file: string; key: Uint8Array }; output: { schema: number; content: VaultContent } }
  /** Counts what is inside. `scratch`: where an open file is copied to meanwhile. */
  count: { input: { source: FileSource; scratch: string; key: Uint8Array }; output: VaultContent }
  /** Which of some databases the key opens. */
  whichOpen: { input: { files: string[]; key: Uint8Array }; output: boolean[] }
  /** Seals what travels. */
  seal: {
    input: {
      source: FileSource
      scratch: string
      key: Uint8Array
      passphrase: string
      keyWorker: string
      madeBy: string
    }
    output: { bytes: Uint8Array; counts: TransferExport['counts'] }
  }
  /** Opens a sealed file; answers with its text and with what bringing it in would do. */
  previewTransfer: {
    input: {
      source: FileSource
      scratch: string
      key: Uint8Array
      sealed: Uint8Array
      passphrase: string
      keyWorker: string
    }
    output: { text: Uint8Array; report: TransferReport }
  }
  /** Brings a text in: all of it, or nothing. */
  merge: {
    input: { file: string; key: Uint8Array; text: Uint8Array; choices: TransferChoices }
    output: TransferReport
  }
}
export type FileTask = keyof FileTasks

/** One request to the worker, and what comes back. `broke`: the name of a bug. */
export type FileRequest = {
  [Name in FileTask]: { task: Name; input: FileTasks[Name]['input'] }
}[FileTask]
export type FileAnswer =
  { ok: true; value: unknown } | { ok: false; failure: Failure } | { ok: false; broke: string }

/** Has a task done. The bytes given stay the caller's: the worker gets copies of its own, and wipes them. */
export type FileWork = <Name extends FileTask>(
  task: Name,
  input: FileTasks[Name]['input'],
) => Promise<FileTasks[Name]['output']>

/** File work by the worker with this entry file: a thread for each task, so that what it held ends with it. */
export function openFileWork(worker: URL): FileWork {
  return async (task, input) => {
    const thread = new Worker(worker)
    try {
      const answer = await new Promise<FileAnswer>((resolve, reject) => {
        thread.once('message', resolve)
        thread.once('error', reject)
        thread.once('exit', () => {
          reject(new Error('The file worker ended without an answer.'))
        })
        const own = Object.fromEntries(Object.entries(input).map(([name, value]) => [name, ownBytes(value)]))
        thread.postMessage({ task, input: own }, buffersOf(own))
      })
      if (answer.ok) return answer.value as never
      if ('failure' in answer) throw new FailureError(answer.failure.code, answer.failure)
      throw new Error(`The file worker broke: ${answer.broke}`)
    } finally {
      await thread.terminate()
    }
  }
}

/** The bytes among the values of a task, to be moved from thread to thread. */
export function buffersOf(values: object): ArrayBuffer[] {
  return Object.values(values).flatMap((value) =>
    value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : [],
  )
}

function ownBytes(value: unknown): unknown {
  return value instanceof Uint8Array ? new Uint8Array(value) : value
}
