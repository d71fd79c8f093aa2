import type { HealthProgress, InstanceHealth } from '#shared/domain/health.ts'
import { FailureError, type FailureCode } from '#shared/failures/failure.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { AccountsService } from './accounts.ts'
import { checkInstance } from './health-check.ts'
import { openNews } from './news.ts'
import { createQueues } from './queues.ts'
import { withinSession, type SessionKeeper } from './session.ts'
import { spreadWork } from './spread.ts'

/** How the instances are: as last found, and asked again. `onChecked`: what was found of one is written down. */
export function createHealthService({
  client,
  sessions,
  accounts,
  onChecked,
}: {
  client: ChatwootClient
  sessions: SessionKeeper
  accounts: Pick<AccountsService, 'refresh'>
  onChecked: () => void
}) {
  const queues = createQueues()

  /** Asks one instance; a second one who wants to know at the same time asks after the first. Fails with `unknown-instance`. */
  async function check(
    instanceId: string,
    signal: AbortSignal | undefined,
  ): Promise<InstanceHealth<FailureCode>> {
    const session = sessions.current()
    return withinSession(session, signal, (either) =>
      queues.wait(instanceId, async () => {
        const { vault } = session
        const instance = vault.instances.find(instanceId)
        if (instance === undefined) throw new FailureError('unknown-instance')
        const found = await checkInstance({ client, vault, accounts }, instance, either)
        onChecked()
        return found
      }),
    )
  }

  async function* tell(
    ids: readonly string[],
    signal: AbortSignal,
  ): AsyncGenerator<HealthProgress<FailureCode>, void, void> {
    const leaving = new AbortController()
    const either = AbortSignal.any([leaving.signal, signal])
    const news = openNews<HealthProgress<FailureCode>>()
    let done = 0
    const work = async (id: string) => {
      const health = await check(id, either).catch(() => null)
      done += 1
      news.tell({ done, total: ids.length, health })
    }
    void spreadWork(ids, work, either).then(() => {
      news.end()
    })
    try {
      yield* news.follow(either)
    } finally {
      leaving.abort()
    }
  }

  return {
    list: () => sessions.current().vault.health.list(),
    check,

    /** Asks many, or all, and tells each as soon as it is known. Whoever stops listening ends it, and so does the lock. */
    checkMany(
      instanceIds: readonly string[] | null,
      signal: AbortSignal | undefined,
    ): AsyncGenerator<HealthProgress<FailureCode>, void, void> {
      const session = sessions.current()
      const ids = instanceIds ?? session.vault.instances.list().map(({ id }) => id)
      return tell(ids, AbortSignal.any([session.ended, ...(signal === undefined ? [] : [signal])]))
    },
  }
}

/** How instances are, for other services. */
export type HealthService = ReturnType<typeof createHealthService>
