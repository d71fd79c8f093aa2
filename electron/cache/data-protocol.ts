import type { AccountFacts } from '#shared/domain/account.ts'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { OfflineRoom, OfflineRow } from './offline.ts'
import type { FoundPage, ListMerge, PagePlace, RowsPlace, RowsToWrite, StoredRow } from './row.ts'
import type { SearchAnswer } from '#shared/domain/search.ts'
import type { SearchQuestion } from './search-question.ts'
import type { CacheSizes } from './storage.ts'
import type { PreviousSnapshot, SnapshotCheck, SnapshotPlace, StoredSnapshot } from './snapshot.ts'

/** What the data worker can do: each call's input and what it answers. */
export interface DataCalls {
  open: { input: { file: string; key: Uint8Array; limit: number }; output: null }
  read: { input: { place: SnapshotPlace }; output: StoredSnapshot | null }
  glance: { input: { places: SnapshotPlace[] }; output: (StoredSnapshot | null)[] }
  readPrevious: { input: { place: SnapshotPlace }; output: PreviousSnapshot | null }
  listAccountFacts: { input: null; output: AccountFacts[] }
  write: { input: { place: SnapshotPlace; snapshot: StoredSnapshot }; output: null }
  findRow: { input: { place: RowsPlace; itemId: number }; output: StoredRow | null }
  findPage: { input: { place: PagePlace }; output: FoundPage | null }
  listRowsBefore: { input: { place: RowsPlace; before: number; most: number }; output: StoredRow[] }
  listPageIds: { input: { place: PagePlace }; output: number[] }
  writeRows: { input: RowsToWrite; output: null }
  mergeList: { input: ListMerge; output: null }
  removeRow: { input: { place: RowsPlace; itemId: number }; output: null }
  listOffline: { input: null; output: OfflineRow[] }
  noteOffline: { input: { ref: AccountRef; progress: string }; output: OfflineRoom }
  releaseOffline: { input: { ref: AccountRef }; output: null }
  sizes: { input: null; output: CacheSizes }
  setLimit: { input: { bytes: number }; output: null }
  clear: { input: null; output: null }
  search: { input: SearchQuestion; output: SearchAnswer }
  listChecks: { input: null; output: (SnapshotPlace & SnapshotCheck)[] }
  noteCheck: { input: { place: SnapshotPlace; check: SnapshotCheck }; output: boolean }
  forgetIdentity: { input: { identityId: string }; output: null }
  forgetAccount: { input: { identityId: string; accountId: number }; output: null }
  close: { input: null; output: null }
}
export type DataCall = keyof DataCalls

/** One request to the worker, which gets them in lists; answers may come in any order and name the id. */
export type DataRequest = {
  [Name in DataCall]: { id: number; call: Name; input: DataCalls[Name]['input'] }
}[DataCall]

/** `systemCode`: SQLite's or the system's name of what went wrong. */
export type DataAnswer =
  { id: number; ok: true; value: unknown } | { id: number; ok: false; systemCode: string }

/** Said without being asked: the cache could not be read and was started empty. */
export interface DataNotice {
  notice: 'started-empty'
  reason: string
}
