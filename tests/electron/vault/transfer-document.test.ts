import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_PREFERENCES } from '#shared/domain/preferences.ts'
import type { TransferChoices } from '#shared/domain/transfer.ts'
import { CODECS } from '#electron/vault/transfer/codecs.ts'
import {
  mergeDocument,
  previewDocument,
  readDocument,
  writeDocument,
} from '#electron/vault/transfer/document.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { openRawVault } from '#tests/support/raw-vault.ts'
import { failureOf, IDENTITY_ID, INSTANCE_ID, instanceRow } from '#tests/support/vault.ts'
import { fillVault, vaultContent, type VaultContent } from '#tests/support/vault-arbitrary.ts'

/** Tables that stay on their computer, each with its reason. */
const TABLES_LEFT_OUT: Readonly<Record<string, string>> = {
  uses: 'how often an account is opened is learnt anew on each computer',
  instance_health: 'how each server was last found: it is asked anew',
  bulk_runs:
    'a run belongs to the computer that makes it, or two would send it; what it changed is in the history',
  bulk_targets: 'goes with its run',
  offline_accounts: 'what is fetched to be there without a network is chosen for each computer and its disk',
  told_facts: 'what was said on this computer: another has said nothing yet',
}
const NOTHING_CHOSEN: TransferChoices = { replace: [], preferences: false }
const TOKEN = 'aaaaaaaaaaaaaaaaaaaaaaaa'
const OTHER_TOKEN = 'bbbbbbbbbbbbbbbbbbbbbbbb'
const OTHER_ID = '33333333-3333-4333-8333-333333333333'

const textOf = (vault: Vault) => writeDocument(vault, '1.0.0').text
const bringIn = (vault: Vault, text: string, choices = NOTHING_CHOSEN) =>
  mergeDocument(vault, readDocument(text), choices)

/** One server, one person, one account. */
function content(change: Partial<VaultContent> = {}): VaultContent {
  return {
    instances: [instanceRow()],
    identities: [person()],
    history: [],
    drafts: [],
    pendingSignups: [],
    preferences: {},
    connections: [],
    intervals: [],
    folders: [],
    pins: false,
    ...change,
  }
}

function person(
  change: Partial<VaultContent['identities'][number]> = {},
): VaultContent['identities'][number] {
  const membership = {
    accountId: 1,
    name: 'Acme',
    role: 'administrator',
    status: 'active',
    activeAt: null,
    permissions: [],
    withdrawn: false,
  }
  return {
    id: IDENTITY_ID,
    instanceId: INSTANCE_ID,
    userId: 7,
    name: 'Ada',
    email: 'ada@example.com',
    tokenState: 'working',
    reportsActivity: false,
    token: TOKEN,
    rotation: 'none',
    memberships: [membership],
    ...change,
  }
}

function change(
  at: number,
  more: Partial<VaultContent['history'][number]> = {},
): VaultContent['history'][number] {
  return {
    at,
    identityId: IDENTITY_ID,
    identityName: 'Ada',
    origin: 'https://chat.example.com',
    accountId: 1,
    accountName: 'Acme',
    fields: [{ field: 'name', before: 'Acme', after: `Acme ${String(at)}` }],
    outcome: 'saved',
    failureCode: null,
    requestId: null,
    undoOf: null,
    ...more,
  }
}

function vaultWith(content: VaultContent) {
  const raw = openRawVault()
  fillVault(raw.vault, content)
  return raw
}

/** The same server and person under ids of their own, as on another computer. */
function elsewhere(change: Partial<VaultContent['identities'][number]> = {}): VaultContent {
  const instanceId = '44444444-4444-4444-8444-444444444444'
  return content({
    instances: [instanceRow({ id: instanceId, name: 'Elsewhere', colour: 'red', position: 9 })],
    identities: [person({ id: OTHER_ID, instanceId, ...change })],
  })
}

test('Every table of the vault travels, or is listed as left out with its reason: add a codec for a new one', () => {
  const tables = Object.keys(openRawVault().dump())
  expect(tables.length).toBeGreaterThan(8)
  const travelling = CODECS.flatMap((codec) => codec.tables)
  expect([...travelling, ...Object.keys(TABLES_LEFT_OUT)].toSorted()).toEqual(tables.toSorted())
})

test('Whatever a vault holds is in a fresh one after an export and an import, row by row; a second import changes nothing', () => {
  fc.assert(
    fc.property(vaultContent, (anything) => {
      const source = vaultWith(anything)
      const target = openRawVault()
      const text = textOf(source.vault)
      const choices = { replace: [], preferences: true }
      const report = bringIn(target.vault, text, choices)
      expect(target.vault.preferences.read()).toEqual(source.vault.preferences.read())
      expect(report.setAside).toEqual([])
      const order = ({ instances, identities, folders, uses }: Vault) => [
        instances.list(),
        identities.list(),
        folders.listPlacements(),
        uses.listPins(),
      ]
      expect(order(target.vault)).toEqual(order(source.vault))
      const again = bringIn(target.vault, text, choices)
      expect(Object.values(again.counts).every(({ added, changed }) => added === 0 && changed === 0)).toBe(
        true,
      )
      // Which settings were never chosen, which revision a connection has, and when a rotation was begun, says nothing on another computer.
      const comparable = ({
        rotations = [],
        connections = [],
        placements = [],
        ...rows
      }: Record<string, unknown[]>) => ({
        ...rows,
        preferences: [],
        // Without folder and icon an instance stands as if it had never been placed.
        placements: placements.filter((row) => /"folder_id":"|"icon":"/.test(JSON.stringify(row))),
        connections: connections.map((row) => ({ ...(row as object), revision: '' })),
        rotations: rotations.map((row) => ({ ...(row as object), asked_at: 0 })),
      })
      expect(comparable(target.dump())).toEqual(comparable(source.dump()))
    }),
    { numRuns: 30 },
  )
})

test('A preview tells what an import will do and changes nothing', () => {
  const source = vaultWith(
    elsewhere({ token: OTHER_TOKEN, userId: 8, name: 'Bob', email: 'bob@example.com' }),
  )
  const target = vaultWith(content())
  const untouched = vaultWith(content())
  const document = readDocument(textOf(source.vault))
  const preview = previewDocument(target.vault, document)
  expect(target.dump()).toEqual(untouched.dump())
  expect(preview).toEqual(mergeDocument(vaultWith(content()).vault, document, NOTHING_CHOSEN))
  expect(preview).toMatchObject({
    madeBy: '1.0.0',
    instances: [{ origin: 'https://chat.example.com', name: 'Chat', isNew: false }],
    identities: [
      { name: 'Bob', accounts: 1, isNew: true, credential: 'new', replaced: false, stateHere: null },
    ],
    counts: {
      instances: { inFile: 1, added: 0, changed: 0 },
      identities: { inFile: 1, added: 1, changed: 0 },
      memberships: { inFile: 1, added: 1, changed: 0 },
    },
  })
})

describe('Who is in both', () => {
  test.each([
    ['their number on the server', {}, true],
    [
      'their e-mail, where one number is unknown',
      { userId: null, name: 'A.', email: 'ADA@example.com' },
      true,
    ],
    ['their name, where number and e-mail are unknown', { userId: null, email: null }, true],
    ['their token, where nothing else is known', { userId: null, email: null, name: '', token: TOKEN }, true],
    ['not their name alone, where the numbers differ', { userId: 8 }, false],
    ['not by nothing', { userId: null, email: null, name: '' }, false],
  ] as const)('is known by %s', (_, theirs, isOne) => {
    const target = vaultWith(content()).vault
    const source = vaultWith(elsewhere({ token: OTHER_TOKEN, ...theirs })).vault
    bringIn(target, textOf(source))
    expect(target.identities.list().map(({ id }) => id)).toEqual(
      isOne ? [IDENTITY_ID] : [IDENTITY_ID, OTHER_ID],
    )
    expect(target.instances.list()).toEqual([instanceRow()])
    expect(target.tokens.read(IDENTITY_ID)).toBe(TOKEN)
  })

  test("keeps the token that is here, unless the file's is chosen, and what was known of it goes with it", () => {
    const target = vaultWith(content()).vault
    const source = vaultWith(
      elsewhere({ token: OTHER_TOKEN, rotation: 'held', tokenState: 'unknown-token' }),
    ).vault
    const kept = bringIn(target, textOf(source))
    expect(kept.identities).toMatchObject([{ id: OTHER_ID, credential: 'other', replaced: false }])
    expect([target.tokens.read(IDENTITY_ID), target.tokens.rotation(IDENTITY_ID)]).toEqual([TOKEN, 'none'])

    const taken = bringIn(target, textOf(source), { replace: [OTHER_ID], preferences: false })
    expect(taken.identities).toMatchObject([{ credential: 'other', replaced: true, stateHere: 'working' }])
    expect(target.tokens.read(IDENTITY_ID)).toBe(OTHER_TOKEN)
    expect(target.tokens.readNext(IDENTITY_ID)).toBe(`next${OTHER_TOKEN}`)
    expect(target.identities.find(IDENTITY_ID)?.tokenState).toBe('unknown-token')
  })
})

test('The way to a server is brought in with it, and never exchanged for one that is here already', () => {
  const way = {
    authority: null,
    pin: null,
    proxy: { kind: 'own', url: 'http://proxy.example.com:3128', username: 'ada', password: 'secret' },
    headers: [{ name: 'X-Gate', value: 'open' }],
  } as const
  const origins = [
    'https://chat.example.com',
    'https://new.example.com',
    'https://not-in-the-file.example.com',
  ]
  const source = vaultWith({
    ...elsewhere(),
    instances: [instanceRow({ id: OTHER_ID, origin: 'https://new.example.com' }), ...elsewhere().instances],
    connections: origins.map((origin) => ({ origin, ...way, headers: [...way.headers] })),
  }).vault
  const target = vaultWith(content()).vault
  const report = bringIn(target, textOf(source))
  expect(report.counts.connections).toEqual({ inFile: 3, added: 1, changed: 0 })
  expect(target.connections.listOrigins()).toEqual(['https://new.example.com'])
  expect(target.connections.read('https://new.example.com')).toMatchObject(way)
})

describe('The way to a server that a file brings is judged as if it were typed', () => {
  const readable = { authority: null, pin: null, proxy: { kind: 'system' }, headers: [] }
  const body = Buffer.from('no certificate').toString('base64')
  const header = { name: 'X-Gate', value: 'open' }
  test.each<[string, object]>([
    ['a fingerprint that is none', { pin: 'AB:CD' }],
    ['an authority that is no certificate', { authority: 'trust me' }],
    [
      'an authority that cannot be read',
      { authority: `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n` },
    ],
    [
      'a proxy with its password in the address',
      { proxy: { kind: 'own', url: 'http://a:b@proxy.example.com', username: '', password: '' } },
    ],
    [
      'a password of nobody for a proxy',
      { proxy: { kind: 'own', url: 'http://proxy.example.com', username: '', password: 'secret' } },
    ],
    ['two headers of one name', { headers: [header, { ...header, name: 'x-gate' }] }],
    ['a header with white space around it', { headers: [{ ...header, value: ' open' }] }],
  ])('%s', async (_, change) => {
    const document = JSON.parse(textOf(vaultWith(content()).vault)) as { parts: Record<string, unknown[]> }
    const connection = { origin: 'https://chat.example.com', ...readable }
    document.parts['connections'] = [connection]
    expect(readDocument(JSON.stringify(document)).counts.connections).toBe(1)
    document.parts['connections'] = [{ ...connection, ...change }]
    expect((await failureOf(() => readDocument(JSON.stringify(document))))?.code).toBe('transfer-newer')
  })
})

test('History is not doubled, learns how a change ended, keeps what takes back what, and is listed by time', () => {
  const target = vaultWith(content({ history: [change(100), change(300, { outcome: 'unknown' })] })).vault
  const source = vaultWith({
    ...elsewhere(),
    history: [
      change(100, { identityId: OTHER_ID }),
      change(200, { identityId: OTHER_ID }),
      change(300, { identityId: OTHER_ID, outcome: 'not-saved', failureCode: 'offline' }),
      change(400, { identityId: OTHER_ID, undoOf: 2 }),
    ],
  }).vault
  const report = bringIn(target, textOf(source))
  expect(report.counts.history).toEqual({ inFile: 4, added: 2, changed: 1 })
  const all = target.history.list(null, 10)
  expect(
    all.map(({ id, at, identityId, outcome, undoOf }) => ({ id, at, identityId, outcome, undoOf })),
  ).toEqual([
    { id: 4, at: 400, identityId: IDENTITY_ID, outcome: 'saved', undoOf: 3 },
    { id: 2, at: 300, identityId: IDENTITY_ID, outcome: 'not-saved', undoOf: null },
    { id: 3, at: 200, identityId: IDENTITY_ID, outcome: 'saved', undoOf: null },
    { id: 1, at: 100, identityId: IDENTITY_ID, outcome: 'saved', undoOf: null },
  ])
  const pages = [target.history.list(null, 2), target.history.list(null, 2, 2)]
  expect(pages.flat()).toEqual(all)
})

describe('Two drafts of one account', () => {
  const draft = (identityId: string, changedAt: number, edit: Record<string, string>) => ({
    ref: { identityId, accountId: 1 },
    edit,
    baseValues: Object.fromEntries(Object.keys(edit).map((field) => [field, 'before'])),
    undoOf: null,
    changedAt,
  })
  const ours = { name: 'typed here', locale: 'de' }
  const theirs = { name: 'typed there', domain: 'example.org' }

  test.each([
    [
      'the file',
      5,
      9,
      { name: 'typed there', locale: 'de', domain: 'example.org' },
      ['typed here', 'here', 5],
    ],
    ['here', 9, 5, { name: 'typed here', locale: 'de', domain: 'example.org' }, ['typed there', 'file', 5]],
  ] as const)(
    'become one: what was typed last in %s wins, and what lost is told',
    (_, here, there, edit, lost) => {
      const target = vaultWith(content({ drafts: [draft(IDENTITY_ID, here, ours)] })).vault
      const source = vaultWith({ ...elsewhere(), drafts: [draft(OTHER_ID, there, theirs)] }).vault
      const report = bringIn(target, textOf(source))
      const kept = target.drafts.find({ identityId: IDENTITY_ID, accountId: 1 })
      expect([kept?.edit, kept?.changedAt, Object.keys(kept?.baseValues ?? {}).length]).toEqual([edit, 9, 3])
      const [value, from, changedAt] = lost
      const place = {
        origin: 'https://chat.example.com',
        identityName: 'Ada',
        accountId: 1,
        accountName: 'Acme',
      }
      expect(report.setAside).toEqual([{ ...place, field: 'name', value, from, changedAt }])
      expect(report.counts.drafts).toEqual({ inFile: 1, added: 0, changed: 1 })
      expect(bringIn(target, textOf(source)).counts.drafts.changed).toBe(0)
    },
  )
})

test('Settings are taken only where that is wished; the account opened last is found under its id here', () => {
  const target = vaultWith(content()).vault
  const source = vaultWith({
    ...elsewhere(),
    preferences: { lockAfterMinutes: 60, lastAccount: { identityId: OTHER_ID, accountId: 1 } },
  }).vault
  expect(bringIn(target, textOf(source)).counts.preferences.changed).toBe(1)
  expect(target.preferences.read()).toEqual(DEFAULT_PREFERENCES)
  bringIn(target, textOf(source), { replace: [], preferences: true })
  expect(target.preferences.read()).toEqual({
    ...DEFAULT_PREFERENCES,
    lockAfterMinutes: 60,
    lastAccount: { identityId: IDENTITY_ID, accountId: 1 },
  })
})

describe('A document that this version does not understand is of a newer one, and nothing of it is stored', () => {
  type Document = { parts: Record<string, Record<string, unknown>[]> } & Record<string, unknown>
  const makeText = () => textOf(vaultWith(content({ history: [change(1)] })).vault)

  test.each<[string, (document: Document) => void]>([
    ['a part', ({ parts }) => (parts['recordings'] = [])],
    ['a column', ({ parts }) => ((parts['instances']?.[0] ?? {})['tariff'] = 1)],
    ['a value', ({ parts }) => ((parts['instances']?.[0] ?? {})['colour'] = 'octarine')],
    ['a fact about itself', (document) => (document['signedBy'] = 'somebody')],
    [
      'an address that could not be typed here',
      ({ parts }) => ((parts['instances']?.[0] ?? {})['origin'] = 'http://example.com'),
    ],
    [
      'a token that fits into no header',
      ({ parts }) => ((parts['identities']?.[0] ?? {})['token'] = 'a\r\nb'),
    ],
  ])('%s', async (_, alter) => {
    const document = JSON.parse(makeText()) as Document
    alter(document)
    expect((await failureOf(() => readDocument(JSON.stringify(document))))?.code).toBe('transfer-newer')
  })

  test('while what another version says about a failure costs only that', () => {
    const document = JSON.parse(makeText()) as Document
    for (const row of document.parts['history'] ?? []) row['failureCode'] = 'made-up-later'
    const target = openRawVault().vault
    bringIn(target, JSON.stringify(document))
    expect(target.history.list(null, 5)).toEqual([{ id: 1, ...change(1) }])
  })

  test('and one that names what it does not hold stores nothing', async () => {
    const document = JSON.parse(makeText()) as Document
    document.parts['instances'] = []
    const target = openRawVault()
    const failure = await failureOf(() => bringIn(target.vault, JSON.stringify(document)))
    expect([failure?.code, Object.values(target.dump()).flat()]).toEqual(['transfer-damaged', []])
  })
})
