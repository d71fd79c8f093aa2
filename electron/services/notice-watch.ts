import { toFailure } from '#shared/failures/failure.ts'
import type { Log } from '../log/log.ts'
import type { HealthService } from './health.ts'
import { decideNotices, type Standing } from './notices.ts'
import { pause } from './pause.ts'
import type { NewsDesk } from './refresh-news.ts'
import type { Session, SessionKeeper } from './session.ts'
import { spreadWork } from './spread.ts'
import type { HostSystem } from './system.ts'

const FIRST_LOOK = 60_000
const LOOK_EVERY = 5 * 60_000
/** An instance that was found well is asked again after this long, one that was not at every look. */
const WELL_FOR = 30 * 60_000

/**
 * Watches over the instances while the vault is open, also without a page, and says what is news. Asks only while somebody
 * would show it and wants to know, and leaves servers alone while refreshing is paused or there is no network.
 */
export function createNoticeWatch({
  sessions,
  health,
  news,
  log,
  system,
}: {
  sessions: SessionKeeper
  health: Pick<HealthService, 'check'>
  news: NewsDesk
  log: Log
  system: Pick<HostSystem, 'notify' | 'showsNotices'> | null
}) {
  const host = system?.showsNotices === true ? system : null
  const suspects = new Set<string>()

  function isDue(standing: Standing): boolean {
    if (standing.health === null || standing.health.failing !== null) return true
    return suspects.has(standing.instanceId) || Date.now() - standing.health.checkedAt >= WELL_FOR
  }

  async function look(session: Session): Promise<void> {
    const { notifyCertificates, notifyTokens, notifyServers } = session.vault.preferences.read()
    if (!notifyCertificates && !notifyTokens && !notifyServers) return
    const due = standingsOf(session).filter(isDue)
    suspects.clear()
    const ids = due.map(({ instanceId }) => instanceId)
    await spreadWork(
      ids,
      async (id) => {
        await health.check(id, session.ended).catch(() => undefined)
      },
      session.ended,
    )
    tell(session)
  }

  function tell({ vault, ended }: Session): void {
    if (host === null || ended.aborted) return
    const before = vault.toldFacts.list()
    const { notices, told } = decideNotices({
      now: Date.now(),
      standings: standingsOf({ vault }),
      told: new Set(before),
      wishes: vault.preferences.read(),
    })
    // Written down first: what was shown and not written down would be shown again.
    if (told.toSorted().join('\n') !== before.toSorted().join('\n')) vault.toldFacts.replace(told)
    for (const notice of notices) host.notify(notice)
  }

  async function watch(session: Session): Promise<void> {
    const refreshing = { isHeld: false }
    const stop = news.listen((item) => {
      if (item.about === 'standing')
        refreshing.isHeld = item.standing.isPaused || item.standing.offlineSince !== null
      if (item.about === 'failure') suspects.add(instanceOf(session, item.ref.identityId))
    })
    try {
      await pause(FIRST_LOOK, session.ended)
      for (;;) {
        if (!refreshing.isHeld)
          await look(session).catch((thrown: unknown) => {
            log.warn('notices-failed', { code: toFailure(thrown)?.code ?? 'internal' })
          })
        await pause(LOOK_EVERY, session.ended)
      }
    } finally {
      stop()
    }
  }

  return {
    /** To be called whenever the vault was opened. */
    start(): void {
      if (host !== null) watch(sessions.current()).catch(() => undefined)
    },
    /** Says what is news by now, without asking any server. */
    tellNews(): void {
      try {
        tell(sessions.current())
      } catch (thrown) {
        log.warn('notices-failed', { code: toFailure(thrown)?.code ?? 'internal' })
      }
    },
  }
}

function standingsOf({ vault }: Pick<Session, 'vault'>): Standing[] {
  const known = new Map(vault.health.list().map((one) => [one.instanceId, one]))
  const identities = vault.identities.list()
  return vault.instances.list().map(({ id, name, origin }) => ({
    instanceId: id,
    name,
    origin,
    health: known.get(id) ?? null,
    deadTokens: identities
      .filter(({ instanceId, tokenState }) => instanceId === id && tokenState !== 'working')
      .map((identity) => identity.id),
  }))
}

function instanceOf({ vault, ended }: Session, identityId: string): string {
  return ended.aborted ? '' : (vault.identities.find(identityId)?.instanceId ?? '')
}
