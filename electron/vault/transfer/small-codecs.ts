import type { PendingSignup } from '#shared/domain/pending-signup.ts'
import type { Preferences } from '#shared/domain/preferences.ts'
import type { RefreshInterval } from '#shared/domain/refresh.ts'
import {
  pendingSignupRowSchema,
  preferencesRowSchema,
  refreshIntervalRowSchema,
} from '#shared/domain/transfer-schema.ts'
import { idHere, type Codec } from './codec.ts'

/** Signups that wait for their mail: one for each server, address and account name. */
export const pendingSignupsCodec: Codec<PendingSignup> = {
  part: 'pendingSignups',
  tables: ['pending_signups'],
  read: (vault) => vault.pendingSignups.list().toReversed(),
  parse: (row) => pendingSignupRowSchema.parse(row),
  merge(vault, rows, { counts }) {
    const known = new Set(vault.pendingSignups.list().map(toKey))
    for (const row of rows) {
      if (known.has(toKey(row))) continue
      known.add(toKey(row))
      const id = vault.pendingSignups.find(row.id) === undefined ? row.id : crypto.randomUUID()
      vault.pendingSignups.insert({ ...row, id })
      counts.pendingSignups.added += 1
    }
  },
}

function toKey({ origin, email, accountName }: PendingSignup): string {
  return JSON.stringify([origin, email.trim().toLowerCase(), accountName])
}

/** How often a server is looked after: what was chosen here stays. */
export const refreshIntervalsCodec: Codec<{ instanceId: string; minutes: RefreshInterval }> = {
  part: 'refreshIntervals',
  tables: ['refresh_intervals'],
  read: (vault) =>
    [...vault.refreshIntervals.list()].map(([instanceId, minutes]) => ({ instanceId, minutes })),
  parse: (row) => refreshIntervalRowSchema.parse(row),
  merge(vault, rows, { instances, counts }) {
    const chosen = vault.refreshIntervals.list()
    for (const row of rows) {
      const instanceId = idHere(instances, row.instanceId)
      if (chosen.has(instanceId)) continue
      vault.refreshIntervals.write(instanceId, row.minutes)
      counts.refreshIntervals.added += 1
    }
  },
}

/** What the person chose. Those of the file are taken only where the admin wishes it. */
export const preferencesCodec: Codec<Partial<Preferences>> = {
  part: 'preferences',
  tables: ['preferences'],
  read: (vault) => [vault.preferences.read()],
  parse: (row) => preferencesRowSchema.parse(row),
  merge(vault, rows, { choices, identities, counts }) {
    for (const row of rows) {
      const last = row.lastAccount ?? null
      const identityId = last === null ? undefined : identities.get(last.identityId)
      const lastAccount = last === null || identityId === undefined ? undefined : { ...last, identityId }
      const before = vault.preferences.read()
      const after = { ...before, ...row, lastAccount: lastAccount ?? before.lastAccount }
      if (JSON.stringify(after) === JSON.stringify(before)) continue
      counts.preferences.changed += 1
      if (choices.preferences) vault.preferences.change(after)
    }
  },
}
