import type { InstanceHealth } from '#shared/domain/health.ts'
import { NOTICE_TOPICS, type Notice, type NoticeTopic } from '#shared/domain/notice.ts'
import type { Preferences } from '#shared/domain/preferences.ts'

/** What is known of one instance. */
export interface Standing {
  instanceId: string
  name: string
  origin: string
  health: Pick<InstanceHealth, 'checkedAt' | 'failing' | 'certificate'> | null
  /** Identities whose token the server no longer takes. */
  deadTokens: string[]
}

type Wishes = Pick<Preferences, 'notifyCertificates' | 'notifyTokens' | 'notifyServers'>

/** A fact by the name under which it is remembered that it was told. */
interface Fact {
  key: string
  topic: NoticeTopic
  of: Standing
}

const A_DAY = 24 * 60 * 60_000
/** Days before the end of a certificate at which it is worth a word. */
const CERTIFICATE_DAYS = [1, 7, 30] as const

/**
 * What is to be said now, given what was said before, and what to remember as said. A fact that no longer holds is forgotten,
 * so that it is news when it comes again.
 */
export function decideNotices({
  now,
  standings,
  told,
  wishes,
}: {
  now: number
  standings: readonly Standing[]
  told: ReadonlySet<string>
  wishes: Wishes
}): { notices: Notice[]; told: string[] } {
  const facts = standings.flatMap((standing) => factsOf(standing, now, wishes))
  // Where nobody answers, it is this computer that has no network: that says nothing of any server.
  const isAlone = standings.length > 1 && standings.every(isDown)
  const holding = isAlone ? facts.filter(({ topic }) => topic !== 'down') : facts
  const kept = new Set(holding.map(({ key }) => key))
  const back = standings.filter((standing) => told.has(downKey(standing)) && !isFailing(standing))
  const news = [
    ...mostUrgent(holding).filter(({ key }) => !told.has(key)),
    ...(wishes.notifyServers ? back.map((of): Fact => ({ key: '', topic: 'up', of })) : []),
  ]
  const pending = standings.map(downKey).filter((key) => told.has(key) && !kept.has(key))
  const stillDown = pending.filter((key) => !back.some((one) => downKey(one) === key))
  return { notices: gather(news), told: [...kept, ...stillDown] }
}

function factsOf(of: Standing, now: number, wishes: Wishes): Fact[] {
  const facts: Fact[] = []
  const expiresAt = of.health?.certificate?.expiresAt ?? null
  if (wishes.notifyCertificates && expiresAt !== null) {
    const left = (expiresAt - now) / A_DAY
    for (const days of CERTIFICATE_DAYS) {
      const topic: NoticeTopic =
        left <= 0 ? 'certificate-over' : `certificate-${String(days) as '1' | '7' | '30'}`
      if (left <= days) facts.push({ key: `certificate ${of.instanceId} ${expiresAt} ${days}`, topic, of })
    }
  }
  if (wishes.notifyTokens)
    for (const id of of.deadTokens) facts.push({ key: `token ${id}`, topic: 'token', of })
  if (wishes.notifyServers && isDown(of)) facts.push({ key: downKey(of), topic: 'down', of })
  return facts
}

/** Who meets a certificate in its last week hears of the week, and not of the month as well. */
function mostUrgent(facts: readonly Fact[]): Fact[] {
  return facts.filter(
    (fact, place) =>
      !fact.topic.startsWith('certificate') ||
      facts.findIndex(({ topic, of }) => topic.startsWith('certificate') && of === fact.of) === place,
  )
}

function gather(facts: readonly Fact[]): Notice[] {
  return NOTICE_TOPICS.flatMap((topic) => {
    const about = new Set(facts.filter((fact) => fact.topic === topic).map(({ of }) => of))
    const instances = [...about].map(({ name, origin }) => ({ name, origin }))
    return instances.length === 0 ? [] : [{ topic, instances }]
  })
}

/** Once is a hiccup: it counts when a second look found the same. */
function isDown({ health }: Standing): boolean {
  return health !== null && health.failing !== null && health.checkedAt > health.failing.since
}

function isFailing({ health }: Standing): boolean {
  return health !== null && health.failing !== null
}

function downKey({ instanceId }: Standing): string {
  return `down ${instanceId}`
}
