import { FailureError } from '#shared/failures/failure.ts'
import type { Log } from '../log/log.ts'

/** Where a snapshot belongs. */
export interface SnapshotPlace {
  identityId: string
  /** 0: about the identity itself. */
  accountId: number
  /** What it is, such as `account` or `labels`. */
  kind: string
  /** '' for the whole. */
  part: string
}

export interface StoredSnapshot {
  /** JSON text. */
  body: string
  /** Epoch milliseconds. */
  fetchedAt: number
  etag: string | null
}

/** The typed client of the data worker. Every call may fail with `cache-unavailable`, and with nothing else. */
export interface Cache {
  read(place: SnapshotPlace): Promise<StoredSnapshot | null>
  write(place: SnapshotPlace, snapshot: StoredSnapshot): Promise<void>
  /** The server said that nothing changed: only the time moves. */
  touch(place: SnapshotPlace, fetchedAt: number): Promise<void>
  forgetIdentity(identityId: string): Promise<void>
  forgetAccount(identityId: string, accountId: number): Promise<void>
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
}

/** Starts the data worker on a cache file. Never rejects: a cache that cannot be opened fails at each call. */
export function openCache(options: CacheOptions): Promise<Cache> {
  options.log.error('cache-unavailable')
  return Promise.reject(new FailureError('cache-unavailable'))
}
