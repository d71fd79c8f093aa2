import type { AccountRef } from '#shared/domain/account-ref.ts'
import { toBackOff } from './back-off.ts'

/** Something to look after: an account, or, with account 0, an identity itself. */
export interface Job {
  key: string
  ref: AccountRef
  origin: string
  instanceId: string
}

/** A job and how often it comes round. Milliseconds. */
export interface PlannedJob extends Job {
  /** Infinity: only when somebody asks. */
  interval: number
  /** Since it was last done; null if never, or if nobody can tell. */
  age: number | null
}

/** How a job ended: `refused` is its own failure, `unreachable` its server's. */
export type JobEnd = { how: 'done' | 'refused' | 'cancelled' } | { how: 'unreachable'; patience: number }

/**
 * Which job comes next, and when. It knows no clock: whoever asks brings the time, which only ever goes forward.
 * What is on screen comes first, then what somebody asked for, then what was looked at lately, then the rest. A server that
 * failed is left alone ever longer, and then tried with one job; it never takes the place of another server.
 */
export interface RefreshPlan {
  /** What there is to look after from now on; what is known of earlier jobs stays. */
  take(jobs: readonly PlannedJob[], now: number): void
  /** What is on screen. What came there anew and is older than `tolerance` is due at once. */
  show(keys: ReadonlySet<string>, now: number, tolerance: number): void
  /** The next job to begin, if there is one now. */
  begin(now: number): Job | null
  /**
   * A job that shows whether servers can be reached again, whatever became of it before: in turns what is on screen, and what
   * was tried longest ago, because the server of what is on screen may be the one that is down.
   */
  probe(now: number): Job | null
  end(key: string, end: JobEnd, now: number): void
  /** Somebody else has just done this job. */
  note(key: string, now: number): void
  /** From when on there may be something to begin; Infinity if only an end can change that. */
  wakeAt(now: number): number
  /** Makes jobs due before their time, whatever their servers did. Answers with how many. */
  hurry(isMeant: (job: Job) => boolean, now: number): number
  /** Takes the hurry out of what has not begun. */
  calm(now: number): void
  /** Servers may answer again. */
  forgive(origin?: string): void
  /** How many jobs in a hurry are left. */
  hurried(): number
}

interface JobState extends PlannedJob {
  server: ServerState
  dueAt: number
  doneAt: number
  failures: number
  inWork: boolean
  isHurried: boolean
  begunAt: number
  /** Counts up: what was on screen last has the highest. */
  usedAt: number
}
interface ServerState {
  inWork: number
  failures: number
  closedUntil: number
}

/** Jobs at a time per server: nobody waits for what comes round by itself, somebody does for what was asked for. */
const WIDTH = { usual: 2, hurried: 6 }
/** Between the beginnings of jobs that come round by themselves, in milliseconds: 1,000 accounts take two minutes. */
const PACE = 120

export function openRefreshPlan(random: () => number): RefreshPlan {
  const jobs = new Map<string, JobState>()
  const servers = new Map<string, ServerState>()
  let shown: ReadonlySet<string> = new Set()
  let lastUse = 0
  let paceAt = -Infinity
  let inHurry = 0
  let probes = 0

  const isUrgent = (job: JobState) => job.isHurried || shown.has(job.key)
  const serverOf = (origin: string) => {
    const known = servers.get(origin) ?? { inWork: 0, failures: 0, closedUntil: -Infinity }
    servers.set(origin, known)
    return known
  }
  const toRank = (job: JobState) => (shown.has(job.key) ? 3 : job.isHurried ? 2 : job.usedAt > 0 ? 1 : 0)
  function isBefore(one: JobState, other: JobState): boolean {
    const rank = toRank(one) - toRank(other)
    if (rank !== 0) return rank > 0
    // Among those in a hurry the server with the least to do; nobody's servers stand idle for another's.
    const load = one.isHurried ? other.server.inWork - one.server.inWork : 0
    if (load !== 0) return load > 0
    return one.usedAt === other.usedAt ? one.dueAt < other.dueAt : one.usedAt > other.usedAt
  }
  function hasRoom(job: JobState): boolean {
    const { server } = job
    if (server.failures > 0) return server.inWork < 1
    return server.inWork < (isUrgent(job) ? WIDTH.hurried : WIDTH.usual)
  }
  const opensAt = (job: JobState) =>
    Math.max(job.dueAt, job.server.closedUntil, isUrgent(job) ? -Infinity : paceAt)

  function start(job: JobState, now: number): Job {
    job.inWork = true
    job.begunAt = now
    job.server.inWork += 1
    return job
  }
  const setHurry = (job: JobState, isHurried: boolean) => {
    if (job.isHurried !== isHurried) inHurry += isHurried ? 1 : -1
    job.isHurried = isHurried
  }
  const toNext = (job: JobState, now: number) => now + job.interval * (0.9 + random() * 0.2)

  return {
    take(planned, now) {
      const left = new Set(planned.map(({ key }) => key))
      for (const [key, job] of jobs) {
        if (left.has(key) || job.inWork) continue
        setHurry(job, false)
        jobs.delete(key)
      }
      for (const next of planned) {
        const known = jobs.get(next.key)
        if (known === undefined) {
          // What was done in the future was done before the clock was set back.
          const doneAt = next.age === null || next.age < 0 ? -Infinity : now - next.age
          const dueAt = next.interval === Infinity ? Infinity : Math.max(now, doneAt + next.interval)
          const fresh = {
            server: serverOf(next.origin),
            failures: 0,
            inWork: false,
            isHurried: false,
            begunAt: -Infinity,
            usedAt: 0,
          }
          jobs.set(next.key, { ...next, ...fresh, dueAt, doneAt })
        } else if (known.interval !== next.interval) {
          known.interval = next.interval
          if (!known.isHurried) known.dueAt = Math.max(now, known.doneAt + next.interval)
        }
      }
    },
    show(keys, now, tolerance) {
      for (const key of keys) {
        const job = jobs.get(key)
        if (job === undefined || shown.has(key)) continue
        job.usedAt = lastUse += 1
        if (now - job.doneAt > tolerance && job.interval !== Infinity) job.dueAt = Math.min(job.dueAt, now)
      }
      shown = new Set(keys)
    },
    begin(now) {
      let best: JobState | null = null
      for (const job of jobs.values()) {
        if (job.inWork || job.dueAt > now || opensAt(job) > now || !hasRoom(job)) continue
        if (best === null || isBefore(job, best)) best = job
      }
      if (best === null) return null
      if (!isUrgent(best)) paceAt = now + PACE
      return start(best, now)
    },
    probe(now) {
      probes += 1
      const isForScreen = probes % 2 === 1
      let best: JobState | null = null
      for (const job of jobs.values()) {
        if (job.inWork || (job.interval === Infinity && !isUrgent(job))) continue
        if (best === null || (isForScreen ? isBefore(job, best) : job.begunAt < best.begunAt)) best = job
      }
      return best && start(best, now)
    },
    end(key, end, now) {
      const job = jobs.get(key)
      if (job === undefined || !job.inWork) return
      const { server } = job
      job.inWork = false
      server.inWork -= 1
      if (end.how === 'cancelled') return
      setHurry(job, false)
      if (end.how === 'done') {
        job.failures = 0
        job.doneAt = now
        job.dueAt = toNext(job, now)
      } else {
        job.failures += 1
        job.dueAt =
          job.interval === Infinity ? Infinity : now + Math.max(toBackOff(job.failures, random()), PACE)
      }
      if (end.how !== 'unreachable') {
        server.failures = 0
        server.closedUntil = -Infinity
      } else if (now >= server.closedUntil) {
        // Calls that were under way together fail together: that is one failure, not six.
        server.failures += 1
        server.closedUntil = now + Math.max(toBackOff(server.failures, random()), end.patience)
        // Whoever asked for all of them has their answer.
        for (const other of jobs.values()) if (other.origin === job.origin) setHurry(other, false)
      }
    },
    note(key, now) {
      const job = jobs.get(key)
      if (job === undefined || job.inWork) return
      job.failures = 0
      job.doneAt = now
      if (!job.isHurried) job.dueAt = toNext(job, now)
    },
    wakeAt(now) {
      let first = Infinity
      for (const job of jobs.values()) {
        if (!job.inWork && hasRoom(job)) first = Math.min(first, opensAt(job))
      }
      return first === Infinity ? Infinity : Math.max(first, now)
    },
    hurry(isMeant, now) {
      let count = 0
      for (const job of jobs.values()) {
        if (!isMeant(job)) continue
        count += 1
        setHurry(job, true)
        job.dueAt = Math.min(job.dueAt, now)
        job.server.closedUntil = -Infinity
      }
      return count
    },
    calm(now) {
      for (const job of jobs.values()) {
        if (!job.isHurried) continue
        setHurry(job, false)
        job.dueAt = toNext(job, now)
      }
    },
    forgive(origin) {
      for (const [name, server] of servers) {
        if (origin !== undefined && name !== origin) continue
        server.failures = 0
        server.closedUntil = -Infinity
      }
    },
    hurried: () => inHurry,
  }
}
