import type { SaveOutcome } from '#shared/domain/edits.ts'
import { toFailure } from '#shared/failures/failure.ts'
import type { BulkStanding, BulkTargetRow } from '../vault/bulk-table.ts'
import type { Vault } from '../vault/vault.ts'
import { toShownFailure } from './bulk-plan.ts'
import type { EditsService } from './edits.ts'
import type { Session } from './session.ts'
import { spreadWork } from './spread.ts'

/** A run that goes on in this process. */
export interface LiveRun {
  pause(): void
  resume(): void
  /** Begins no further account. */
  stop(): void
  /** Resolves when nothing of it goes on any more. Never rejects. */
  ended: Promise<void>
}

/** What became of a save, as a run keeps it. */
const OUTCOMES = {
  saved: 'saved',
  'nothing-to-send': 'nothing',
  conflict: 'conflict',
  'not-saved': 'not-saved',
  unknown: 'unknown',
} as const satisfies Record<SaveOutcome['outcome'], BulkStanding['outcome']>

/**
 * Changes what a run has not begun yet: one account at a time on each server, each by a save of its own. What is begun is
 * written down first, so that nothing is ever sent twice. `onNews` hears which account stands otherwise than before.
 */
export function startRun(
  { session, edits, runId }: { session: Session; edits: EditsService; runId: number },
  onNews: (position: number) => void,
): LiveRun {
  const { vault } = session
  const stopping = new AbortController()
  const either = AbortSignal.any([stopping.signal, session.ended])
  let gate = openGate()

  function stand(position: number, standing: BulkStanding): void {
    vault.bulk.stand(runId, position, standing)
    onNews(position)
  }

  async function change({ position, ref, edit, baseValues, undoOf }: BulkTargetRow): Promise<void> {
    let historyId: number | null = null
    const onBegin = (id: number) => {
      historyId = id
      vault.bulk.stand(runId, position, { outcome: 'sending', failure: null, historyId })
    }
    stand(position, { outcome: 'sending', failure: null, historyId })
    try {
      const { outcome } = await edits.save({ ref, edit, baseValues, undoOf, onBegin }, either)
      stand(position, { outcome: OUTCOMES[outcome], failure: null, historyId })
    } catch (thrown) {
      // Whoever opens the vault next finds out how it ended.
      if (session.ended.aborted) return
      stand(position, toFailedStanding(thrown, historyId))
    }
  }

  async function changeServer(targets: readonly BulkTargetRow[]): Promise<void> {
    for (const target of targets) {
      await gate.passed
      if (either.aborted) return
      await change(target)
    }
  }

  either.addEventListener('abort', () => {
    gate.open()
  })
  const waiting = vault.bulk.targetsOf(runId).filter(({ outcome }) => outcome === 'waiting')
  const byServer = Map.groupBy(waiting, ({ origin }) => origin)
  const work = spreadWork([...byServer.values()], changeServer, either)
  return {
    pause() {
      gate = closedGate()
    },
    resume() {
      gate.open()
    },
    stop() {
      stopping.abort()
    },
    ended: work.catch(() => undefined),
  }
}

function toFailedStanding(thrown: unknown, historyId: number | null): BulkStanding {
  const wasStopped = toFailure(thrown)?.code === 'cancelled' && historyId === null
  if (wasStopped) return { outcome: 'not-done', failure: null, historyId }
  return { outcome: 'failed', failure: toShownFailure(thrown), historyId }
}

interface Gate {
  passed: Promise<void>
  open(): void
}

const openGate = (): Gate => ({ passed: Promise.resolve(), open: () => undefined })

function closedGate(): Gate {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  return {
    passed: promise,
    open: () => {
      resolve(undefined)
    },
  }
}

/**
 * Brings runs that no process works on any more to a state that is true: what was never begun is not done, what was sent
 * stands as the history knows it.
 */
export function settleLeftRuns(vault: Vault, isLive: (id: number) => boolean): void {
  for (const { id, state } of vault.bulk.list()) {
    if ((state !== 'running' && state !== 'paused') || isLive(id)) continue
    vault.transaction(() => {
      for (const { position, historyId, outcome } of vault.bulk.targetsOf(id)) {
        if (outcome === 'waiting') setOutcome(vault, id, position, 'not-done', null)
        if (outcome === 'sending') settleSending(vault, id, position, historyId)
      }
      vault.bulk.setState(id, 'stopped')
    })
  }
}

/** Without a change in the history nothing was sent. */
function settleSending(vault: Vault, id: number, position: number, historyId: number | null): void {
  const change = historyId === null ? undefined : vault.history.find(historyId)
  if (change === undefined) setOutcome(vault, id, position, 'not-done', null)
  else if (change.outcome !== 'refused') setOutcome(vault, id, position, change.outcome, historyId)
  else {
    const failure = change.failureCode === null ? null : { code: change.failureCode, facts: {} }
    vault.bulk.stand(id, position, { outcome: 'failed', failure, historyId })
  }
}

function setOutcome(
  vault: Vault,
  id: number,
  position: number,
  outcome: BulkStanding['outcome'],
  historyId: number | null,
): void {
  vault.bulk.stand(id, position, { outcome, failure: null, historyId } satisfies BulkStanding)
}
