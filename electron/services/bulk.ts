import type { AccountRef } from '#shared/domain/account-ref.ts'
import {
  BULK_OUTCOMES,
  type BulkEdit,
  type BulkNews,
  type BulkRun,
  type BulkStart,
} from '#shared/domain/bulk.ts'
import { FailureError, type FailureCode } from '#shared/failures/failure.ts'
import type { BulkRunRow, BulkTargetRow } from '../vault/bulk-table.ts'
import type { Vault } from '../vault/vault.ts'
import type { AccountsService } from './accounts.ts'
import { planMany, toQuestion, toUndoQuestion } from './bulk-plan.ts'
import { settleLeftRuns, startRun, type LiveRun } from './bulk-run.ts'
import type { EditsService } from './edits.ts'
import { findAccountTarget } from './identities.ts'
import { openNews, type News } from './news.ts'
import type { Session, SessionKeeper } from './session.ts'

/** One change for many accounts: judged first, then done one by one, to be watched, paused, stopped and taken back. */
export function createBulkService({
  sessions,
  accounts,
  edits,
}: {
  sessions: SessionKeeper
  accounts: Pick<AccountsService, 'refresh'>
  edits: EditsService
}) {
  const liveBySession = new WeakMap<Session, Map<number, LiveRun>>()
  const listeners = new Map<number, Set<News<BulkNews<FailureCode>>>>()
  const liveOf = (session: Session) => {
    const live = liveBySession.get(session) ?? new Map<number, LiveRun>()
    liveBySession.set(session, live)
    return live
  }

  function tell(vault: Vault, id: number, targets: BulkTargetRow[]): void {
    const heard = listeners.get(id)
    const row = heard === undefined ? undefined : vault.bulk.find(id)
    // Nobody listens, or it was forgotten with its instance meanwhile.
    if (heard === undefined || row === undefined) return
    const news = { run: toRun(vault, row), targets: targets.map(toShown) }
    for (const listener of heard) listener.tell(news)
  }

  /** Works on what is waiting. The state that it leaves is `ended` only if nothing was left undone. */
  function work(session: Session, id: number): void {
    const { vault } = session
    const run = startRun({ session, edits, runId: id }, (position) => {
      const target = vault.bulk.target(id, position)
      if (target !== undefined) tell(vault, id, [target])
    })
    const live = liveOf(session)
    live.set(id, run)
    const settled = run.ended.then(() => {
      live.delete(id)
      if (session.ended.aborted) return
      settleLeftRuns(vault, (other) => live.has(other))
      const isDone = vault.bulk.countsOf(id).every(({ outcome }) => outcome !== 'not-done')
      if (isDone) vault.bulk.setState(id, 'ended')
      tell(vault, id, vault.bulk.targetsOf(id))
    })
    const endListeners = () => {
      if (session.ended.aborted) return
      for (const listener of listeners.get(id) ?? []) listener.end()
    }
    // A vault that cannot be written keeps the run as it is, until it is settled after the next unlocking.
    void settled.then(endListeners, endListeners)
  }

  async function* follow(
    session: Session,
    id: number,
    signal: AbortSignal,
  ): AsyncGenerator<BulkNews<FailureCode>, void, void> {
    const { vault } = session
    const news = openNews<BulkNews<FailureCode>>()
    const heard = listeners.get(id) ?? new Set()
    listeners.set(id, heard.add(news))
    news.tell({ run: findRun(vault, id), targets: vault.bulk.targetsOf(id).map(toShown) })
    if (!liveOf(session).has(id)) news.end()
    try {
      yield* news.follow(signal)
    } finally {
      heard.delete(news)
      if (heard.size === 0) listeners.delete(id)
    }
  }

  function plan(questions: Parameters<typeof planMany>[1], signal: AbortSignal | undefined) {
    const session = sessions.current()
    return planMany({ session, accounts }, questions, withSession(session, signal))
  }

  return {
    plan: (refs: readonly AccountRef[], edit: BulkEdit, signal: AbortSignal | undefined) =>
      plan(
        refs.map((ref) => toQuestion(ref, edit)),
        signal,
      ),

    planUndo(id: number, signal: AbortSignal | undefined) {
      const { vault } = sessions.current()
      findRun(vault, id)
      const changes = vault.bulk
        .targetsOf(id)
        .filter(({ outcome }) => outcome === 'saved')
        .flatMap(({ historyId }) => (historyId === null ? [] : (vault.history.find(historyId) ?? [])))
      return plan(changes.map(toUndoQuestion), signal)
    },

    start(targets: readonly BulkStart[], undoOf: number | null): BulkRun {
      const session = sessions.current()
      const { vault } = session
      const memberships = vault.memberships.listAll()
      const rows = targets.map((target) => {
        const { identityId, accountId } = target.ref
        const known = memberships.get(identityId)?.find((one) => one.accountId === accountId)
        const { origin } = findAccountTarget(vault, target.ref)
        return { ...target, accountName: known?.name ?? '', origin }
      })
      const id = vault.bulk.insert({ at: Date.now(), state: 'running', undoOf }, rows)
      work(session, id)
      return findRun(vault, id)
    },

    list(): BulkRun[] {
      const { vault } = sessions.current()
      return vault.bulk.list().map((row) => toRun(vault, row))
    },

    watch(id: number, signal: AbortSignal | undefined) {
      const session = sessions.current()
      findRun(session.vault, id)
      return follow(session, id, withSession(session, signal))
    },

    pause: (id: number) => command(id, 'running', 'paused', (run) => run?.pause()),

    stop: (id: number) => command(id, null, null, (run) => run?.stop()),

    resume(id: number): BulkRun {
      const session = sessions.current()
      const { vault } = session
      const run = liveOf(session).get(id)
      if (run === undefined && findRun(vault, id).state === 'stopped') {
        vault.transaction(() => {
          for (const target of vault.bulk.targetsOf(id)) {
            if (target.outcome !== 'not-done') continue
            vault.bulk.stand(id, target.position, { outcome: 'waiting', failure: null, historyId: null })
          }
          vault.bulk.setState(id, 'running')
        })
        work(session, id)
        tell(vault, id, vault.bulk.targetsOf(id))
        return findRun(vault, id)
      }
      return command(id, 'paused', 'running', (paused) => paused?.resume())
    },

    /** What an earlier process or session left is brought to a true state. Nothing is sent. */
    settle(): void {
      const session = sessions.current()
      settleLeftRuns(session.vault, (id) => liveOf(session).has(id))
    },
  }

  /** Tells a run what to do, and writes the state down where it changes at once. */
  function command(
    id: number,
    from: BulkRun['state'] | null,
    to: BulkRun['state'] | null,
    act: (run: LiveRun | undefined) => void,
  ): BulkRun {
    const session = sessions.current()
    const { vault } = session
    const { state } = findRun(vault, id)
    const run = liveOf(session).get(id)
    if (run !== undefined && (from === null || state === from)) {
      if (to !== null) vault.bulk.setState(id, to)
      act(run)
      tell(vault, id, [])
    }
    return findRun(vault, id)
  }
}

function withSession(session: Session, signal: AbortSignal | undefined): AbortSignal {
  return AbortSignal.any([session.ended, ...(signal === undefined ? [] : [signal])])
}

function findRun(vault: Vault, id: number): BulkRun {
  const row = vault.bulk.find(id)
  if (row === undefined) throw new FailureError('thing-not-found')
  return toRun(vault, row)
}

function toRun(vault: Vault, row: BulkRunRow): BulkRun {
  const none = Object.fromEntries(BULK_OUTCOMES.map((outcome) => [outcome, 0])) as BulkRun['counts']
  const counts = vault.bulk.countsOf(row.id).map(({ outcome, count }) => [outcome, count] as const)
  return { ...row, fields: vault.bulk.fieldsOf(row.id), counts: { ...none, ...Object.fromEntries(counts) } }
}

/** What is to be sent stays here: the page knows it from the dry run. */
function toShown({ position, ref, accountName, origin, outcome, failure, historyId }: BulkTargetRow) {
  return { position, ref, accountName, origin, outcome, failure, historyId }
}
