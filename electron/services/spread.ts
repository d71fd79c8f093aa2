import { pause } from './pause.ts'

/** How many pieces of work go on at once, and after how long one no longer counts. */
export interface Spread {
  width: number
  patience: number
}

const SPREAD: Spread = { width: 32, patience: 1500 }

/**
 * Does a piece of work for each of many servers, a few at a time. What takes long makes room for the next one and goes on
 * beside it, so that a server which is dead or slow delays nobody. Ends when all have ended; `work` must not fail.
 */
export async function spreadWork<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  signal: AbortSignal,
  { width, patience }: Spread = SPREAD,
): Promise<void> {
  const queue = [...items]
  const all: Promise<void>[] = []
  async function take(): Promise<void> {
    for (let item = queue.shift(); item !== undefined && !signal.aborted; item = queue.shift()) {
      const done = work(item)
      all.push(done)
      await Promise.race([done, pause(patience, signal).catch(() => undefined)])
    }
  }
  await Promise.all(Array.from({ length: width }, take))
  await Promise.all(all)
}
