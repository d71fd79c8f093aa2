import { shallowRef, type ShallowRef } from 'vue'
import type { BulkPlanStep, PlannedTarget } from '#shared/domain/bulk.ts'
import type { Failure, FailureCode } from '#shared/failures/failure.ts'
import { callFailure } from '../../api/api.ts'

export type Planned = PlannedTarget<FailureCode>
type Steps = AsyncIterable<BulkPlanStep<FailureCode>>

/** A dry run as far as it has come. */
export interface BulkPlan {
  /** Null before the first one. */
  targets: Readonly<ShallowRef<readonly Planned[] | null>>
  progress: Readonly<ShallowRef<{ done: number; total: number } | null>>
  failure: Readonly<ShallowRef<Failure | null>>
  /** Asks anew; what an earlier one found is forgotten. */
  ask(call: (signal: AbortSignal) => Promise<Steps>): Promise<void>
  /** Ends it, and forgets what it found. */
  leave(): void
}

/** How often at most the table learns that something is new, milliseconds. */
const TURN = 200

export function createBulkPlan(): BulkPlan {
  const targets = shallowRef<readonly Planned[] | null>(null)
  const progress = shallowRef<{ done: number; total: number } | null>(null)
  const failure = shallowRef<Failure | null>(null)
  let asking: AbortController | null = null

  async function ask(call: (signal: AbortSignal) => Promise<Steps>): Promise<void> {
    asking?.abort()
    const here = new AbortController()
    asking = here
    failure.value = null
    targets.value = []
    progress.value = { done: 0, total: 0 }
    const found: Planned[] = []
    let shownAt = performance.now()
    try {
      for await (const { target, done, total } of await call(here.signal)) {
        found.push(target)
        if (performance.now() - shownAt < TURN) continue
        shownAt = performance.now()
        targets.value = [...found]
        progress.value = { done, total }
      }
    } catch (thrown) {
      if (!here.signal.aborted) failure.value = callFailure(thrown)
    }
    if (asking !== here) return
    targets.value = found
    progress.value = null
    asking = null
  }

  return {
    targets,
    progress,
    failure,
    ask,
    leave() {
      asking?.abort()
      asking = null
      targets.value = null
      progress.value = null
      failure.value = null
    },
  }
}
