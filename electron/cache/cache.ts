import { setTimeout as wait } from 'node:timers/promises'
import type { AccountFacts } from '#shared/domain/account.ts'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { SearchAnswer } from '#shared/domain/search.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { Log } from '../log/log.ts'
import { DataError, startDataWorker, type DataClient } from './data-client.ts'
import type { DataCall, DataCalls } from './data-protocol.ts'
import type { OfflineRoom, OfflineRow } from './offline.ts'
import { openRowsClient, type CachedRows } from './rows-client.ts'
import type { SearchQuestion } from './search-question.ts'
import type { CacheSizes } from './storage.ts'
import type { PreviousSnapshot, SnapshotCheck, SnapshotPlace, StoredSnapshot } from './snapshot.ts'

export type { PreviousSnapshot, SnapshotCheck, SnapshotPlace, StoredSnapshot }

/** The typed client of the data worker. Every call may fail with `cache-unavailable`, and with nothing else. */
export interface Cache {
  read(place: SnapshotPlace): Promise<StoredSnapshot | null>
  /** Several, in their order, for nobody who looks at them: it does not count as a use, and what is large is left out. */
  glance(places: SnapshotPlace[]): Promise<(StoredSnapshot | null)[]>
  /** What the snapshot said before it changed. Null where there is nothing to compare the one of now with. */
  readPrevious(place: SnapshotPlace): Promise<PreviousSnapshot | null>
  /** What lists show of every account that is held. */
  listAccountFacts(): Promise<AccountFacts[]>
  write(place: SnapshotPlace, snapshot: StoredSnapshot): Promise<void>
  /** The items of long lists. */
  readonly rows: CachedRows
  /** What is kept to be there without a network. */
  listOffline(): Promise<OfflineRow[]>
  /** Keeps an account last from now on, and notes how far it is fetched. What was asked to be kept before is kept by then. */
  noteOffline(ref: AccountRef, progress: string): Promise<OfflineRoom>
  releaseOffline(ref: AccountRef): Promise<void>
  /** What the file takes, by account. */
  sizes(): Promise<CacheSizes>
  /** Bytes that the file may take: what is above goes, what was used longest ago first. */
  setLimit(bytes: number): Promise<void>
  /** Forgets everything, with the file itself. */
  clear(): Promise<void>
  /** Searches the words of everything that is held. */
  search(question: SearchQuestion): Promise<SearchAnswer>
  /** When everything that is held was last asked for, without what it says. */
  listChecks(): Promise<(SnapshotPlace & SnapshotCheck)[]>
  /** The server said that nothing changed: only the time moves. Answers whether what it speaks of is held. */
  noteCheck(place: SnapshotPlace, check: SnapshotCheck): Promise<boolean>
  forgetIdentity(identityId: string): Promise<void>
  forgetAccount(identityId: string, accountId: number): Promise<void>
  /** Closes the file and ends the worker; what was asked before is done first. */
  close(): Promise<void>
}

export interface CacheOptions {
  /** `cache.db`; made where it is missing, emptied where it cannot be read. */
  file: string
  /** 32 bytes; copied. */
  key: Uint8Array
  /** The entry file of the data worker. */
  worker: URL
  log: Log
  /** Bytes that the file may take. */
  limit?: number
  /** Hears that nothing is held any more of what was. */
  onStartedEmpty?: () => void
}

/** How long locking waits for the file to be closed, in milliseconds. */
const LONGEST_CLOSE = 5000

/** Starts the data worker on a cache file. Never rejects: a cache that cannot be opened fails at each call, until it can. */
export async function openCache(options: CacheOptions): Promise<Cache> {
  const cache = new WorkerCache(options)
  await cache.start()
  return cache
}

class WorkerCache implements Cache {
  readonly rows = openRowsClient((call, input) => this.#ask(call, input))
  readonly #options: CacheOptions
  readonly #key: Uint8Array
  #client: DataClient
  /** A worker that dies is started again once; a second time only after the new one has answered. */
  #restartIsDue = true
  #closed = false
  #limit = Infinity

  constructor(options: CacheOptions) {
    this.#options = options
    this.#key = Uint8Array.from(options.key)
    this.#limit = options.limit ?? Infinity
    this.#client = this.#startWorker()
  }

  async start(): Promise<void> {
    const { file } = this.#options
    const limit = this.#limit
    // A failure to open is told by every later call, which tries again.
    await this.#client.ask('open', { file, key: this.#key, limit }).catch((thrown: unknown) => {
      this.#warn('open', thrown)
    })
  }

  read(place: SnapshotPlace): Promise<StoredSnapshot | null> {
    return this.#ask('read', { place })
  }

  glance(places: SnapshotPlace[]): Promise<(StoredSnapshot | null)[]> {
    return this.#ask('glance', { places })
  }

  readPrevious(place: SnapshotPlace): Promise<PreviousSnapshot | null> {
    return this.#ask('readPrevious', { place })
  }

  listAccountFacts(): Promise<AccountFacts[]> {
    return this.#ask('listAccountFacts', null)
  }

  async write(place: SnapshotPlace, snapshot: StoredSnapshot): Promise<void> {
    await this.#ask('write', { place, snapshot })
  }

  listOffline(): Promise<OfflineRow[]> {
    return this.#ask('listOffline', null)
  }

  noteOffline(ref: AccountRef, progress: string): Promise<OfflineRoom> {
    return this.#ask('noteOffline', { ref, progress })
  }

  async releaseOffline(ref: AccountRef): Promise<void> {
    await this.#ask('releaseOffline', { ref })
  }

  sizes(): Promise<CacheSizes> {
    return this.#ask('sizes', null)
  }

  async setLimit(bytes: number): Promise<void> {
    this.#limit = bytes
    await this.#ask('setLimit', { bytes })
  }

  async clear(): Promise<void> {
    await this.#ask('clear', null)
  }

  search(question: SearchQuestion): Promise<SearchAnswer> {
    return this.#ask('search', question)
  }

  listChecks(): Promise<(SnapshotPlace & SnapshotCheck)[]> {
    return this.#ask('listChecks', null)
  }

  noteCheck(place: SnapshotPlace, check: SnapshotCheck): Promise<boolean> {
    return this.#ask('noteCheck', { place, check })
  }

  async forgetIdentity(identityId: string): Promise<void> {
    await this.#ask('forgetIdentity', { identityId })
  }

  async forgetAccount(identityId: string, accountId: number): Promise<void> {
    await this.#ask('forgetAccount', { identityId, accountId })
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    this.#key.fill(0)
    const closed = this.#client.ask('close', null).catch(() => undefined)
    const ended = closed.then(() => this.#client.end())
    // A drive that hangs holds up the worker. It must not keep the vault from being locked.
    const waited = new AbortController()
    await Promise.race([
      ended,
      wait(LONGEST_CLOSE, undefined, { signal: waited.signal }).catch(() => undefined),
    ])
    waited.abort()
  }

  async #ask<Name extends DataCall>(
    call: Name,
    input: DataCalls[Name]['input'],
  ): Promise<DataCalls[Name]['output']> {
    if (!this.#closed && this.#client.hasEnded() && this.#restartIsDue) {
      this.#restartIsDue = false
      this.#client = this.#startWorker()
      void this.start()
    }
    try {
      if (this.#closed) throw new DataError('CLOSED')
      const answer = await this.#client.ask(call, input)
      this.#restartIsDue = true
      return answer
    } catch (thrown) {
      const systemCode = this.#warn(call, thrown)
      throw new FailureError('cache-unavailable', { technical: { systemCode } })
    }
  }

  #startWorker(): DataClient {
    return startDataWorker(this.#options.worker, ({ reason }) => {
      this.#options.log.warn('cache-started-empty', { reason })
      this.#options.onStartedEmpty?.()
    })
  }

  #warn(call: DataCall, thrown: unknown): string {
    const systemCode = thrown instanceof DataError ? thrown.message : 'UNKNOWN'
    this.#options.log.warn('cache-call-failed', { call, systemCode })
    return systemCode
  }
}
