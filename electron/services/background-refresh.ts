import type { RefreshStanding } from '#shared/contract/refresh.ts'
import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'
import { isOfServer } from '#shared/failures/failure-scope.ts'
import { toFailure, type Failure, type FailureCode } from '#shared/failures/failure.ts'
import type { CallOptions } from '../chatwoot/target.ts'
import { openNetworkState } from './network-state.ts'
import type { RoundMemory } from './refresh-account.ts'
import type { RefreshClock } from './refresh-clock.ts'
import type { NewsDesk } from './refresh-news.ts'
import { openRefreshPlan, type Job, type JobEnd, type PlannedJob } from './refresh-plan.ts'
import { openShownPages, type PageView } from './shown-pages.ts'

/** What the refreshing needs to know of the open vault. */
export interface RefreshSources {
  /** Everything there is to look after; asked for again when accounts come and go. */
  listJobs(): PlannedJob[]
  refreshAccount(ref: AccountRef, memory: RoundMemory, options: RefreshCall): Promise<void>
  refreshIdentity(identityId: string, options: RefreshCall): Promise<void>
}
type RefreshCall = Pick<CallOptions, 'signal' | 'urgency'>

/** Looks after all accounts while the vault is open. */
export interface BackgroundRefresh {
  /** A page is there, as long as it has not left. */
  show(pageId: string, view: PageView): void
  leave(pageId: string): void
  /** Asks about all accounts now, or those of one instance. */
  start(instanceId: string | null): void
  cancel(): void
  pause(isPaused: boolean): void
  /** Accounts came or went, or are to be looked after at other times. */
  replan(): void
  standing(): RefreshStanding
  stop(): void
}

/** What came on screen is asked about if it is older than this, in milliseconds. */
const SHOWN_TOLERANCE = 60_000
/** Without a network one server is tried this often. */
const PROBE_EVERY = 20_000
const LONGEST_SLEEP = 60_000
/** Accounts may come and go without anybody saying so here. */
const PLAN_LASTS = 60_000
const SHORTEST_SLEEP = 20
/** After a change of instances, until what is new is looked at. */
const REST = 200

/** Begins at once, with nothing to do until a page is there. Ends with `stop`. */
export function startBackgroundRefresh(
  sources: RefreshSources,
  { news, clock }: { news: NewsDesk; clock: RefreshClock },
): BackgroundRefresh {
  const plan = openRefreshPlan(() => clock.random())
  const network = openNetworkState()
  const pages = openShownPages()
  const memories = new Map<string, RoundMemory>()
  const stopped = new AbortController()
  let round: { total: number; ending: AbortController } | null = null
  let isPaused = false
  let probeAt = -Infinity
  let inWork = 0
  let origins = new Map<string, string>()
  let isPlanOld = true
  let plannedAt = -Infinity
  let forgetTimer = () => {}
  let told = ''

  const standing = (): RefreshStanding => ({
    isPaused,
    offlineSince: network.offlineSince(),
    round: round === null ? null : { total: round.total, done: Math.max(0, round.total - plan.hurried()) },
  })

  function tellStanding(): void {
    const next = standing()
    const text = JSON.stringify(next)
    if (text !== told) news.tell({ about: 'standing', standing: next })
    told = text
  }

  /** The network is there again, as far as anybody can tell: what is on screen comes first, and no server is left alone. */
  function comeBack(): void {
    plan.forgive()
    plan.hurry(({ key }) => pages.keys().has(key), clock.now())
  }

  function noteOutcome(origin: string, code: FailureCode | null): void {
    const wasOffline = network.offlineSince() !== null
    if (network.note(origin, code, clock.wall()) && wasOffline) comeBack()
  }

  function pump(): void {
    if (stopped.signal.aborted) return
    if (isPlanOld || clock.now() - plannedAt >= PLAN_LASTS) {
      isPlanOld = false
      plannedAt = clock.now()
      const jobs = sources.listJobs()
      origins = new Map(jobs.map(({ ref, origin }) => [ref.identityId, origin]))
      const planned = new Set(jobs.map(({ key }) => key))
      for (const key of memories.keys()) if (!planned.has(key)) memories.delete(key)
      plan.take(jobs, clock.now())
      plan.show(pages.keys(), clock.now(), SHOWN_TOLERANCE)
    }
    if (round !== null && plan.hurried() === 0) round = null
    for (let job = next(); job !== null; job = next()) void run(job)
    tellStanding()
    sleep()
  }

  function mayBegin(): boolean {
    return round !== null || (!isPaused && pages.isAnyVisible())
  }

  function next(): Job | null {
    const now = clock.now()
    if (!mayBegin()) return null
    if (network.offlineSince() === null) return plan.begin(now)
    if (inWork > 0 || now < probeAt) return null
    probeAt = now + PROBE_EVERY
    return plan.probe(now)
  }

  function sleep(): void {
    forgetTimer()
    if (!mayBegin()) return
    const now = clock.now()
    const wakeAt = network.offlineSince() === null ? plan.wakeAt(now) : probeAt
    forgetTimer = clock.after(Math.min(Math.max(wakeAt - now, SHORTEST_SLEEP), LONGEST_SLEEP), pump)
  }

  async function run(job: Job): Promise<void> {
    inWork += 1
    const ending = round?.ending.signal ?? stopped.signal
    const options: RefreshCall = {
      signal: AbortSignal.any([ending, stopped.signal]),
      urgency: 'background',
    }
    let end: JobEnd
    try {
      await ask(job, options)
      noteOutcome(job.origin, null)
      end = { how: 'done' }
    } catch (thrown) {
      end = toEnd(job, toFailure(thrown))
    }
    inWork -= 1
    plan.end(job.key, end, clock.now())
    pump()
  }

  function ask({ key, ref }: Job, options: RefreshCall): Promise<void> {
    if (ref.accountId === 0) return sources.refreshIdentity(ref.identityId, options)
    const memory = memories.get(key) ?? { rounds: 0, refused: {} }
    memories.set(key, memory)
    return sources.refreshAccount(ref, memory, options)
  }

  function toEnd(job: Job, failure: Failure | undefined): JobEnd {
    const code = failure?.code ?? 'internal'
    if (code === 'cancelled' || code === 'vault-locked') return { how: 'cancelled' }
    // What is gone is planned for no longer, and a token that died is asked about less often.
    if (['unknown-account', 'unknown-identity', 'unknown-instance', 'token-unknown'].includes(code)) {
      isPlanOld = true
    }
    if (!isOfServer(code)) return { how: 'refused' }
    noteOutcome(job.origin, code)
    const seconds = Number(failure?.facts?.seconds ?? 0)
    return { how: 'unreachable', patience: code === 'rate-limited' ? seconds * 1000 : 0 }
  }

  // What pages ask by themselves counts as well: an answer tells that its server is there.
  const stopListening = news.listen((item) => {
    if (item.about === 'instances') {
      isPlanOld = true
      // Told while the change is still being made.
      forgetTimer()
      forgetTimer = clock.after(REST, pump)
    }
    if (item.about !== 'answer') return
    const origin = origins.get(item.ref.identityId)
    if (origin === undefined) return
    plan.forgive(origin)
    noteOutcome(origin, null)
    if (item.kind === 'account') plan.note(toAccountKey(item.ref), clock.now())
  })

  return {
    show(pageId, view) {
      pages.show(pageId, view)
      if (network.hint(view.isOnline, clock.wall()) && view.isOnline) comeBack()
      plan.show(pages.keys(), clock.now(), SHOWN_TOLERANCE)
      pump()
    },
    leave(pageId) {
      pages.leave(pageId)
      plan.show(pages.keys(), clock.now(), SHOWN_TOLERANCE)
      pump()
    },
    start(instanceId) {
      const isMeant = (job: Job) => instanceId === null || job.instanceId === instanceId
      const total = plan.hurry(isMeant, clock.now())
      round ??= { total: 0, ending: new AbortController() }
      round.total = Math.max(total, plan.hurried())
      probeAt = -Infinity
      pump()
    },
    cancel() {
      round?.ending.abort()
      round = null
      plan.calm(clock.now())
      pump()
    },
    pause(next) {
      isPaused = next
      pump()
    },
    replan() {
      isPlanOld = true
      pump()
    },
    standing,
    stop() {
      stopped.abort()
      stopListening()
      forgetTimer()
    },
  }
}
