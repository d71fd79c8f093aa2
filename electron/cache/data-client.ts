import { Worker } from 'node:worker_threads'
import type { DataAnswer, DataCall, DataCalls, DataNotice, DataRequest } from './data-protocol.ts'

/** A call to the data worker that did not work. The message is SQLite's or the system's code, or `WORKER_ENDED`. */
export class DataError extends Error {}

/** One running data worker. Requests carry an id, so that answers find back to whoever waits for them. */
export interface DataClient {
  ask<Name extends DataCall>(call: Name, input: DataCalls[Name]['input']): Promise<DataCalls[Name]['output']>
  /** Whether the worker has ended: everything asked from then on fails. */
  hasEnded(): boolean
  end(): Promise<void>
}

/**
 * Nobody waits for these. They go with whatever is asked next, or a little later: so an answer of a server reaches the page
 * before it reaches the disk, and many of them share one step onto it.
 */
const UNHURRIED: readonly DataCall[] = ['write', 'noteCheck', 'writeRows', 'removeRow']
/** How long those are gathered, in milliseconds, and how many at most. */
const GATHER = { milliseconds: 20, most: 100 }

/** Starts a data worker. `onNotice` hears what it says without being asked. */
export function startDataWorker(entry: URL, onNotice: (notice: DataNotice) => void): DataClient {
  const worker = new Worker(entry)
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (reason: Error) => void }>()
  let gathered: DataRequest[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let newestId = 0
  let ended = false

  function fail(): void {
    ended = true
    clearTimeout(timer)
    gathered = []
    for (const { reject } of waiting.values()) reject(new DataError('WORKER_ENDED'))
    waiting.clear()
  }

  /** Several at once are the gathered ones: the worker writes all of them in one transaction. */
  function post(requests: DataRequest[]): void {
    if (requests.length > 0) worker.postMessage(requests)
  }

  function postGathered(): void {
    clearTimeout(timer)
    timer = undefined
    const requests = gathered
    gathered = []
    post(requests)
  }

  function settle(answer: DataAnswer): void {
    const asker = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.ok) asker?.resolve(answer.value as never)
    else asker?.reject(new DataError(answer.systemCode))
  }

  worker.on('message', (message: DataAnswer[] | DataNotice) => {
    if ('notice' in message) onNotice(message)
    else for (const answer of message) settle(answer)
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
        const request = { id: newestId, call, input } as DataRequest
        if (UNHURRIED.includes(call)) {
          gathered.push(request)
          if (gathered.length >= GATHER.most) postGathered()
          else timer ??= setTimeout(postGathered, GATHER.milliseconds)
          return
        }
        // In their order: whoever asks finds what was written before.
        postGathered()
        post([request])
      }),
    hasEnded: () => ended,
    end: async () => {
      await worker.terminate()
    },
  }
}
