import { Worker } from 'node:worker_threads'
import type { DataAnswer, DataCall, DataCalls, DataNotice } from './data-protocol.ts'

/** A call to the data worker that did not work. The message is SQLite's or the system's code, or `WORKER_ENDED`. */
export class DataError extends Error {}

/** One running data worker. Requests carry an id, so that answers find back to whoever waits for them. */
export interface DataClient {
  ask<Name extends DataCall>(call: Name, input: DataCalls[Name]['input']): Promise<DataCalls[Name]['output']>
  /** Whether the worker has ended: everything asked from then on fails. */
  hasEnded(): boolean
  end(): Promise<void>
}

/** Starts a data worker. `onNotice` hears what it says without being asked. */
export function startDataWorker(entry: URL, onNotice: (notice: DataNotice) => void): DataClient {
  const worker = new Worker(entry)
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (reason: Error) => void }>()
  let newestId = 0
  let ended = false

  function fail(): void {
    ended = true
    for (const { reject } of waiting.values()) reject(new DataError('WORKER_ENDED'))
    waiting.clear()
  }

  worker.on('message', (message: DataAnswer | DataNotice) => {
    if ('notice' in message) {
      onNotice(message)
      return
    }
    const asker = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.ok) asker?.resolve(message.value as never)
    else asker?.reject(new DataError(message.systemCode))
  })
  worker.on('error', fail)
  worker.on('messageerror', fail)
  worker.on('exit', fail)

  return {
    ask: (call, input) =>
      new Promise((resolve, reject) => {
        if (ended) {
          reject(new DataError('WORKER_ENDED'))
          return
        }
        newestId += 1
        waiting.set(newestId, { resolve, reject })
        worker.postMessage({ id: newestId, call, input })
      }),
    hasEnded: () => ended,
    end: async () => {
      await worker.terminate()
    },
  }
}
