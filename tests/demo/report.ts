import type { Instance } from '#shared/domain/instance.ts'

/** What the demo's vault holds, for a terminal. */
export function describeInstances(instances: readonly Instance[]): string {
  const lines = instances.flatMap((instance) => [
    `${instance.name} · Chatwoot ${instance.server?.version ?? 'of an unknown version'} · ${instance.origin}`,
    ...instance.identities.flatMap((identity) =>
      identity.memberships.map(
        (one) =>
          `   #${one.accountId} ${one.name} · ${one.role ?? 'role unknown'} · ${one.status ?? 'status unknown'}`,
      ),
    ),
    '',
  ])
  return `${lines.join('\n')}\n`
}
