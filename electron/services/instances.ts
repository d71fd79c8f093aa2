import type { Instance, InstanceColour } from '#shared/domain/instance.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { Log } from '../log/log.ts'
import type { Vault } from '../vault/vault.ts'
import { forgetCached } from './forget-cached.ts'
import { joinInstance, type Joining } from './join.ts'
import { findTarget } from './identities.ts'
import { refreshMemberships } from './memberships.ts'
import { withinSession, type SessionKeeper } from './session.ts'

/** The instances in the vault: listing, adding, renaming, removing them, and asking again what a server says of itself. */
export function createInstancesService({
  client,
  sessions,
  log,
}: {
  client: ChatwootClient
  sessions: SessionKeeper
  log: Log
}) {
  return {
    list: (): Instance[] => listInstances(sessions.current().vault),

    /** Everything is asked before anything is stored: a failure leaves the vault as it was. */
    async add(joining: Joining, signal: AbortSignal | undefined) {
      const session = sessions.current()
      return withinSession(session, signal, async (either) => {
        const joined = await joinInstance({ client, vault: session.vault }, joining, either)
        return {
          instance: findInstance(session.vault, joined.instanceId),
          identityId: joined.identityId,
          firstAccount: joined.firstAccount,
        }
      })
    },

    async refresh(identityId: string, signal: AbortSignal | undefined): Promise<Instance> {
      const session = sessions.current()
      const { vault } = session
      const target = findTarget(vault, identityId)
      const instanceId = vault.identities.find(identityId)?.instanceId ?? ''
      return withinSession(session, signal, async (either) => {
        const server = await client.fetchServerFacts({ ...target, readToken: null }, { signal: either })
        vault.instances.update(instanceId, { server })
        if (server.kind === 'stock') {
          await refreshMemberships({ client, vault }, identityId, { signal: either })
        }
        return findInstance(vault, instanceId)
      })
    },

    rename: (instanceId: string, name: string) =>
      changeInstance(sessions.current().vault, instanceId, { name }),

    recolour: (instanceId: string, colour: InstanceColour) =>
      changeInstance(sessions.current().vault, instanceId, { colour }),

    /** The vault forgets first: if the cache cannot follow, its rows belong to nobody and nothing can read them. */
    async remove(instanceId: string, forgetHistory: boolean): Promise<null> {
      const session = sessions.current()
      const { identities, origin } = findInstance(session.vault, instanceId)
      session.vault.transaction(() => {
        session.vault.instances.remove(instanceId)
        session.vault.connections.remove(origin)
        if (forgetHistory) {
          session.vault.history.forget(origin)
          session.vault.bulk.forget(origin)
        }
      })
      client.closeConnections(origin)
      await forgetCached(
        session,
        log,
        identities.map(({ id }) => id),
      )
      return null
    },
  }
}

function changeInstance(
  vault: Vault,
  instanceId: string,
  change: Partial<Pick<Instance, 'name' | 'colour'>>,
): Instance {
  findInstance(vault, instanceId)
  vault.instances.update(instanceId, change)
  return findInstance(vault, instanceId)
}

/** An instance as screens see it. Fails with `unknown-instance`. */
export function findInstance(vault: Vault, instanceId: string): Instance {
  const instance = listInstances(vault).find((one) => one.id === instanceId)
  if (instance === undefined) throw new FailureError('unknown-instance')
  return instance
}

/** Puts rows together in four reads, however many instances there are. */
function listInstances(vault: Vault): Instance[] {
  const memberships = vault.memberships.listAll()
  const identities = Map.groupBy(
    vault.identities.list().map((row) => ({ ...row, memberships: memberships.get(row.id) ?? [] })),
    (identity) => identity.instanceId,
  )
  const locales = new Map(vault.health.list().map((health) => [health.instanceId, health.locales]))
  return vault.instances
    .list()
    .map((row) => ({ ...row, locales: locales.get(row.id), identities: identities.get(row.id) ?? [] }))
}
