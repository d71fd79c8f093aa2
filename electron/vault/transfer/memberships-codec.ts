import type { Membership } from '#shared/domain/identity.ts'
import { membershipRowSchema } from '#shared/domain/transfer-schema.ts'
import { idHere, type Codec } from './codec.ts'

/** Identity × account. What is here is newer than what a file says of the same account; what is not here comes behind it. */
export const membershipsCodec: Codec<Membership & { identityId: string }> = {
  part: 'memberships',
  tables: ['memberships'],
  read: (vault) =>
    [...vault.memberships.listAll()].flatMap(([identityId, list]) =>
      list.map((membership) => ({ identityId, ...membership })),
    ),
  parse: (row) => membershipRowSchema.parse(row),
  merge(vault, rows, { identities, counts, told }) {
    for (const [idInFile, list] of Map.groupBy(rows, (row) => row.identityId)) {
      const identityId = idHere(identities, idInFile)
      const held = vault.memberships.listOf(identityId)
      const known = new Set(held.map((membership) => membership.accountId))
      const fresh = list
        .filter((row) => !known.has(row.accountId))
        .map(({ identityId: _, ...membership }): Membership => membership)
      if (fresh.length > 0) vault.memberships.replaceOf(identityId, [...held, ...fresh])
      counts.memberships.added += fresh.length
      const identity = told.identities.find(({ id }) => id === idInFile)
      if (identity !== undefined) identity.accounts = list.length
    }
  },
}
