import { onScopeDispose } from 'vue'

const chores = new Set<() => Promise<void>>()

/** How long a lock may wait for what has to be written first, in milliseconds. */
const LONGEST_WAIT = 500

/** While the calling component lives, `chore` is done before this page asks for the lock: what is typed is written then. */
export function useBeforeLock(chore: () => Promise<void>): void {
  chores.add(chore)
  onScopeDispose(() => {
    chores.delete(chore)
  })
}

/** Does everything that has to be done first. Never throws, and never holds a lock up for long. */
export async function prepareLock(): Promise<void> {
  const wait = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT))
  await Promise.race([Promise.allSettled([...chores].map((chore) => chore())), wait])
}
