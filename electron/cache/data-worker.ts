// The entry file of the data worker: holds `cache.db` and does what the requests ask, one after the other.
import { parentPort } from 'node:worker_threads'
import { removeDatabase } from '../sqlite/database-files.ts'
import { isUnreadable, openCacheFile, type CacheFile } from './cache-file.ts'
import type { DataAnswer, DataCalls, DataNotice, DataRequest } from './data-protocol.ts'
import type { OfflineRoom } from './offline.ts'
import type { Rows } from './rows.ts'

let place: { file: string; key: Uint8Array; limit: number } | null = null
let cache: CacheFile | null = null
let isSweeping = false

parentPort?.on('message', (requests: DataRequest[]) => {
  parentPort?.postMessage(toAnswers(requests))
})

/** Writes that came together are one transaction. Where that fails, each is tried by itself. */
function toAnswers(requests: DataRequest[]): DataAnswer[] {
  if (requests.length === 1) return requests.map(toAnswer)
  try {
    const open = opened()
    return open.together(() =>
      requests.map((request) => ({ id: request.id, ok: true, value: work(open, request) })),
    )
  } catch {
    return requests.map(toAnswer)
  }
}

function toAnswer(request: DataRequest): DataAnswer {
  try {
    return { id: request.id, ok: true, value: fulfil(request) }
  } catch (thrown) {
    return { id: request.id, ok: false, systemCode: toCode(thrown) }
  }
}

function fulfil(request: DataRequest): unknown {
  switch (request.call) {
    case 'open':
      place = request.input
      opened()
      return null
    case 'close':
      close()
      place?.key.fill(0)
      place = null
      return null
    case 'setLimit':
      if (place) place.limit = request.input.bytes
      opened().bounds.setLimit(request.input.bytes)
      sweep()
      return null
    case 'clear':
      clear()
      return null
    default:
      return withCache((open) => work(open, request))
  }
}

function work(open: CacheFile, request: DataRequest): unknown {
  const { snapshots, rows } = open
  const now = Date.now()
  switch (request.call) {
    case 'read':
      return snapshots.read(request.input.place, now)
    case 'glance':
      return snapshots.glance(request.input.places)
    case 'readPrevious':
      return snapshots.readPrevious(request.input.place)
    case 'listAccountFacts':
      return snapshots.listAccountFacts()
    case 'write':
      // Noted first: what is noted and was not written after all costs one look.
      open.search.note(request.input.place)
      snapshots.write(request.input.place, request.input.snapshot, now)
      sweep()
      return null
    case 'sizes':
      return open.bounds.sizes()
    case 'listOffline':
      return open.offline.list()
    case 'noteOffline':
      return noteOffline(open, request.input)
    case 'releaseOffline':
      open.offline.release(request.input.ref)
      sweep()
      return null
    case 'search':
      return open.search.find(request.input)
    case 'listChecks':
      return snapshots.listChecks()
    case 'noteCheck':
      return snapshots.noteCheck(request.input.place, request.input.check)
    case 'forgetIdentity':
      snapshots.forgetIdentity(request.input.identityId)
      rows.forgetIdentity(request.input.identityId)
      open.bounds.noteForgotten()
      sweep()
      return null
    case 'forgetAccount':
      snapshots.forgetAccount(request.input.identityId, request.input.accountId)
      rows.forgetAccount(request.input.identityId, request.input.accountId)
      open.bounds.noteForgotten()
      sweep()
      return null
    default:
      return workOnRows(rows, request, now)
  }
}

function noteOffline(
  { offline, bounds }: CacheFile,
  { ref, progress }: DataCalls['noteOffline']['input'],
): OfflineRoom {
  offline.note(ref, progress)
  return { bytes: offline.size(ref), hasRoom: bounds.hasRoom() }
}

function workOnRows(rows: Rows, request: DataRequest, now: number): unknown {
  switch (request.call) {
    case 'findRow':
      return rows.find(request.input.place, request.input.itemId)
    case 'findPage':
      return rows.findPage(request.input.place, now)
    case 'listRowsBefore':
      return rows.listBefore(request.input.place, request.input.before, request.input.most)
    case 'listPageIds':
      return rows.listPageIds(request.input.place)
    case 'writeRows':
      rows.write(request.input, now)
      sweep()
      return null
    case 'mergeList':
      rows.merge(request.input, now)
      return null
    case 'removeRow':
      rows.remove(request.input.place, request.input.itemId)
      return null
    default:
      return null
  }
}

/**
 * Deletes what was forgotten and takes up what can be searched for, bit by bit, so that requests are answered in between.
 * What a restart cut short goes on then.
 */
function sweep(): void {
  if (isSweeping) return
  isSweeping = true
  setImmediate(() => {
    isSweeping = false
    try {
      if (cache !== null && doNext(cache)) sweep()
    } catch {
      // What was forgotten is so all the same, and the next sweep finds what is left.
    }
  })
}

function doNext({ rows, search, bounds }: CacheFile): boolean {
  return rows.sweep() || search.step() || bounds.step()
}

/** Damage that shows only now costs the content, not the call. */
function withCache(run: (open: CacheFile) => unknown): unknown {
  try {
    return run(opened())
  } catch (thrown) {
    if (!isUnreadable(thrown) || !place) throw thrown
    close()
    startedEmpty(toCode(thrown))
    removeDatabase(place.file)
    return run(opened())
  }
}

/** The open cache: opened again where its file was deleted or exchanged in the meantime. */
function opened(): CacheFile {
  if (!place) throw new Error('The cache was not opened.')
  if (cache && !cache.isStillThere()) {
    startedEmpty('gone')
    close()
    // The log of the file that is gone may still lie there, and would be read into whatever took its place.
    removeDatabase(place.file)
  }
  if (cache === null) {
    cache = openCacheFile(place.file, place.key, startedEmpty)
    cache.bounds.setLimit(place.limit)
    sweep()
  }
  return cache
}

/** What is gone is gone from the disk: nothing is left of the file. */
function clear(): void {
  if (!place) throw new Error('The cache was not opened.')
  close()
  removeDatabase(place.file)
  opened()
}

function close(): void {
  const closing = cache
  cache = null
  try {
    closing?.close()
  } catch {
    // A file that cannot even be closed is given up; what replaces it is made afresh.
  }
}

function startedEmpty(reason: string): void {
  const notice: DataNotice = { notice: 'started-empty', reason }
  parentPort?.postMessage(notice)
}

function toCode(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : 'UNKNOWN'
}
