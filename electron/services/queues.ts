/** Work that must not overlap, one queue per name. */
export interface Queues {
  /** Does the work when all that was asked for before under the same name has ended, however it ended. */
  wait<Result>(name: string, work: () => Promise<Result>): Promise<Result>
}

export function createQueues(): Queues {
  const ends = new Map<string, Promise<unknown>>()
  return {
    async wait(name, work) {
      const before = ends.get(name) ?? Promise.resolve()
      const result = before.then(work)
      const end = result.catch(() => undefined)
      ends.set(name, end)
      try {
        return await result
      } finally {
        if (ends.get(name) === end) ends.delete(name)
      }
    },
  }
}
