import type { Snapshot } from '#shared/domain/snapshot.ts'

/** A read of the cache, which may have been begun before anybody shows what it finds. */
export interface ReadAhead<Value> {
  key: string
  /** Undefined until the cache has answered; null when it holds nothing. */
  found: Snapshot<Value> | null | undefined
  /** Settles with the answer, and never rejects. */
  done: Promise<void>
}

export function beginRead<Value>(key: string, answer: Promise<Snapshot<Value> | null>): ReadAhead<Value> {
  const read: ReadAhead<Value> = { key, found: undefined, done: Promise.resolve() }
  const keep = (found: Snapshot<Value> | null) => {
    read.found = found
  }
  // An unreadable cache is no reason to show nothing: the server is asked next, and says why if it cannot.
  read.done = answer.then(keep, () => {
    keep(null)
  })
  return read
}
