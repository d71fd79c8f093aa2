import fc from 'fast-check'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Connection, ConnectionProxy } from '#shared/domain/connection.ts'
import type { Draft } from '#shared/domain/drafts.ts'
import { CHANGE_OUTCOMES } from '#shared/domain/history.ts'
import type { Membership } from '#shared/domain/identity.ts'
import { INSTANCE_COLOURS } from '#shared/domain/instance.ts'
import type { PendingSignup } from '#shared/domain/pending-signup.ts'
import type { Preferences } from '#shared/domain/preferences.ts'
import { REFRESH_INTERVALS, type RefreshInterval } from '#shared/domain/refresh.ts'
import type { HistoryRow } from '#electron/vault/history-table.ts'
import type { IdentityRow } from '#electron/vault/identities-table.ts'
import type { InstanceRow } from '#electron/vault/instances-table.ts'
import type { RotationState } from '#electron/vault/tokens-table.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { issueCertificate } from '#tests/stand-in/network/certificates.ts'

/** What can be in a vault, part by part. */
export interface VaultContent {
  instances: InstanceRow[]
  identities: (IdentityRow & { token: string; rotation: RotationState; memberships: Membership[] })[]
  history: Omit<HistoryRow, 'id'>[]
  drafts: (Draft & { ref: AccountRef })[]
  pendingSignups: PendingSignup[]
  preferences: Partial<Preferences>
  intervals: RefreshInterval[]
  /** For each folder, how many instances it has, and whether accounts are pinned. */
  folders: number[]
  pins: boolean
  connections: (Omit<Connection, 'revision'> & { origin: string })[]
}

const text = fc.string({ unit: 'binary', maxLength: 20 })
const textOrNull = fc.option(text)
const time = fc.integer({ min: 0, max: 2_000_000_000_000 })
const accountId = fc.integer({ min: 1, max: 5 })
const token = fc.string({
  unit: fc.constantFrom('a', 'b', 'Z', '7', '9'),
  minLength: 24,
  maxLength: 24,
})
// Whole numbers only: that -0 comes back as 0 is JSON's doing.
const json = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null))

const server = fc.option(
  fc.record({
    version: textOrNull,
    kind: fc.constantFrom('stock', 'documented-page'),
    queueServices: textOrNull,
    dataServices: textOrNull,
    checkedAt: time,
  }),
)

const instances = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    origin: fc.integer({ min: 1, max: 99 }).map((number) => `https://chat-${String(number)}.example.com`),
    name: text,
    colour: fc.constantFrom(...INSTANCE_COLOURS),
    plainHttpConfirmed: fc.boolean(),
    position: fc.integer({ min: -50, max: 50 }),
    server,
  }),
  { minLength: 1, maxLength: 4, selector: ({ origin }) => origin },
)

const membership = fc.record({
  accountId,
  name: text,
  role: textOrNull,
  status: textOrNull,
  activeAt: textOrNull,
  permissions: fc.array(text, { maxLength: 2 }),
  withdrawn: fc.boolean(),
})

const identitiesOf = (owners: InstanceRow[]) =>
  fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      instanceId: fc.constantFrom(...owners.map(({ id }) => id)),
      userId: fc.integer({ min: 1, max: 1_000_000 }),
      name: text,
      email: textOrNull,
      tokenState: fc.constantFrom('working', 'unknown-token', 'wrong-kind', 'lost-in-rotation'),
      reportsActivity: fc.boolean(),
      token,
      rotation: fc.constantFrom('none', 'asked', 'held'),
      memberships: fc.uniqueArray(membership, { maxLength: 3, selector: (one) => one.accountId }),
    }),
    { minLength: 1, maxLength: 5, selector: ({ userId }) => userId },
  )

const field = fc.constantFrom('name', 'locale', 'domain', 'industry', 'auto_resolve_message')

const historyOf = (owners: InstanceRow[], people: IdentityRow[]) =>
  fc.uniqueArray(
    fc.record({
      at: time,
      identityId: fc.constantFrom(...people.map(({ id }) => id)),
      identityName: text,
      origin: fc.constantFrom(...owners.map(({ origin }) => origin)),
      accountId,
      accountName: text,
      fields: fc.array(fc.record({ field, before: json, after: json }), { minLength: 1, maxLength: 3 }),
      outcome: fc.constantFrom(...CHANGE_OUTCOMES),
      failureCode: fc.constantFrom(null, 'offline', 'role-too-low'),
      requestId: textOrNull,
      undoOf: fc.constant(null),
    }),
    { maxLength: 6, selector: ({ at }) => at },
  )

const draftsOf = (people: IdentityRow[]) =>
  fc.uniqueArray(
    fc.record({
      ref: fc.record({ identityId: fc.constantFrom(...people.map(({ id }) => id)), accountId }),
      edit: fc.record({ name: json, industry: json }),
      baseValues: fc.record({ name: json, industry: json }),
      undoOf: fc.constant(null),
      changedAt: time,
    }),
    { maxLength: 4, selector: ({ ref }) => `${ref.identityId}/${String(ref.accountId)}` },
  )

const proxy: fc.Arbitrary<ConnectionProxy> = fc.oneof(
  fc.constantFrom<ConnectionProxy>({ kind: 'system' }, { kind: 'none' }),
  fc.record({
    kind: fc.constant('own' as const),
    url: fc.constant('http://proxy.example.com:3128'),
    username: fc.constantFrom('ada', 'Ada Lovelace'),
    password: text,
  }),
)

const AUTHORITY = `${issueCertificate('self-signed').caPem.trim()}\n`

const connectionsOf = (owners: InstanceRow[]) =>
  fc.uniqueArray(
    fc.record({
      origin: fc.constantFrom(...owners.map(({ origin }) => origin)),
      authority: fc.constantFrom(null, AUTHORITY),
      pin: fc.constantFrom(null, 'AB:'.repeat(31) + 'CD'),
      proxy,
      headers: fc.uniqueArray(fc.record({ name: fc.constantFrom('X-Gate', 'CF-Access'), value: token }), {
        selector: ({ name }) => name,
      }),
    }),
    { maxLength: 3, selector: ({ origin }) => origin },
  )

const pendingSignups = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    origin: fc.constantFrom('https://chat.example.com', 'http://10.0.0.5:3000'),
    plainHttpConfirmed: fc.boolean(),
    accountName: text,
    fullName: text,
    email: fc.integer().map((number) => `ada${String(number)}@example.com`),
    locale: textOrNull,
    state: fc.constantFrom('confirm-email', 'unknown'),
    createdAt: time,
  }),
  { maxLength: 3, selector: ({ createdAt, email }) => `${email} ${String(createdAt)}` },
)

/** Whatever a vault can hold, within what the app itself writes. */
export const vaultContent: fc.Arbitrary<VaultContent> = instances.chain((owners) =>
  identitiesOf(owners).chain((people) =>
    fc.record({
      instances: fc.constant(owners),
      identities: fc.constant(people),
      history: historyOf(owners, people),
      drafts: draftsOf(people),
      pendingSignups,
      connections: connectionsOf(owners),
      folders: fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 3 }),
      pins: fc.boolean(),
      intervals: fc.array(fc.constantFrom(...REFRESH_INTERVALS), { maxLength: owners.length }),
      preferences: fc.record(
        { lockAfterMinutes: fc.integer({ min: 0, max: 1440 }), lockOnScreenLock: fc.boolean() },
        { requiredKeys: [] },
      ),
    }),
  ),
)

/** Writes content into a vault that has none of it. */
export function fillVault(vault: Vault, content: VaultContent): void {
  vault.transaction(() => {
    for (const row of content.instances) vault.instances.insert(row)
    for (const { token: own, rotation, memberships, ...row } of content.identities) {
      vault.identities.insert(row)
      vault.tokens.insert(row.id, own)
      if (rotation !== 'none') vault.tokens.beginRotation(row.id)
      if (rotation === 'held') vault.tokens.holdNext(row.id, `next${own}`)
      vault.memberships.replaceOf(row.id, memberships)
    }
    for (const row of content.history) vault.history.insert(row)
    for (const { ref, ...draft } of content.drafts) vault.drafts.keep(ref, draft)
    for (const [place, minutes] of content.intervals.entries())
      vault.refreshIntervals.write(content.instances[place]?.id ?? '', minutes)
    for (const { origin, ...connection } of content.connections) vault.connections.write(origin, connection)
    arrange(vault, content)
    for (const row of content.pendingSignups) vault.pendingSignups.insert(row)
    vault.preferences.change(content.preferences)
  })
}

function arrange(vault: Vault, { folders, pins }: VaultContent): void {
  if (folders.length > 0) {
    const held = folders.map((_, place) => ({
      id: crypto.randomUUID(),
      name: `Folder ${String(place)}`,
      collapsed: place === 0,
    }))
    vault.folders.replaceAll(held)
    const owners = folders.flatMap((count, place) =>
      Array.from({ length: count }, () => held[place]?.id ?? null),
    )
    const placed = vault.folders.listPlacements().map((one, place) => ({
      ...one,
      folderId: owners[place] ?? null,
      icon: place === 1 ? ('rocket' as const) : null,
    }))
    vault.folders.replacePlacements(placed)
    vault.folders.replacePlacements(vault.folders.listPlacements())
  }
  if (pins)
    vault.uses.replacePins(vault.identities.list().map(({ id }) => ({ identityId: id, accountId: 1 })))
}
