import { onScopeDispose } from 'vue'

const listeners = new Set<() => void>()

/** Servers can be reached again: whatever is on screen asks anew. */
export function tellBackOnline(): void {
  for (const run of listeners) run()
}

/** Runs when servers can be reached again, while the calling component lives. */
export function onBackOnline(run: () => void): void {
  listeners.add(run)
  onScopeDispose(() => {
    listeners.delete(run)
  })
}
