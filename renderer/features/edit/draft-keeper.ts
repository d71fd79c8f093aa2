import { shallowRef, type ShallowRef } from 'vue'
import type { Failure } from '#shared/failures/failure.ts'

/** How long typing may pause before it is written down, in milliseconds. */
const PAUSE = 250

/** Writes down what is typed: after a short pause, one write at a time, the newest content last. */
export interface DraftKeeper {
  /** `clean`: nothing to keep. `waiting`: typed and not written yet. */
  state: Readonly<ShallowRef<'clean' | 'waiting' | 'kept' | 'failed'>>
  failure: Readonly<ShallowRef<Failure | null>>
  /** Something was typed. */
  note(): void
  /** What is in the form is what was kept. */
  adopt(): void
  /** Writes now what is not written yet, and settles when all of it is. Never throws. */
  flush(): Promise<void>
}

export interface DraftKeeperOptions {
  /** Writes the present content and says whether there was any. */
  write: () => Promise<boolean>
  toFailure: (thrown: unknown) => Failure
}

export function createDraftKeeper({ write, toFailure }: DraftKeeperOptions): DraftKeeper {
  const state = shallowRef<'clean' | 'waiting' | 'kept' | 'failed'>('clean')
  const failure = shallowRef<Failure | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let pending = false
  let running: Promise<void> | null = null

  function note(): void {
    pending = true
    state.value = 'waiting'
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), PAUSE)
  }

  async function writeAll(): Promise<void> {
    while (pending) {
      pending = false
      try {
        const hadContent = await write()
        failure.value = null
        if (!isPending()) state.value = hadContent ? 'kept' : 'clean'
      } catch (thrown) {
        failure.value = toFailure(thrown)
        state.value = 'failed'
      }
    }
    running = null
  }
  // `pending` changes while a write is awaited, which its type inside the loop does not show.
  const isPending = () => pending

  function flush(): Promise<void> {
    clearTimeout(timer)
    if (!pending) return running ?? Promise.resolve()
    running ??= writeAll()
    return running
  }

  function adopt(): void {
    if (!pending) state.value = 'kept'
  }

  return { state, failure, note, adopt, flush }
}
