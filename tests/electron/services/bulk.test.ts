import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { BulkEdit, BulkNews, BulkStart, PlannedTarget } from '#shared/domain/bulk.ts'
import type { FailureCode } from '#shared/failures/failure.ts'
import { startStandIn, type StandIn, type StandInOptions } from '#tests/stand-in/network/start.ts'
import { failureOf, openUnlockedBackend, TEST_KEY, type TestBackend } from '#tests/support/test-backend.ts'

let standIns: StandIn[]
let backend: TestBackend

beforeEach(async () => {
  standIns = []
  backend = await openUnlockedBackend()
})
afterEach(async () => {
  await backend[Symbol.asyncDispose]()
  await Promise.all(standIns.map((standIn) => standIn.close()))
})

async function add(options: StandInOptions, user = 'admin') {
  const standIn = await startStandIn(options)
  standIns.push(standIn)
  const token = standIn.state.users[user]?.token ?? ''
  const { main = 0 } = standIn.state.accounts
  const named = options.dialect === 'as-documented' ? { accountId: main } : {}
  const { identityId } = await backend.api.instances.add({
    url: standIn.url,
    token,
    plainHttpConfirmed: true,
    ...named,
  })
  const ref = (name: string): AccountRef => ({ identityId, accountId: standIn.state.accounts[name] ?? 0 })
  return { standIn, ref }
}

type Planned = PlannedTarget<FailureCode>
async function planned(steps: AsyncIterable<{ target: Planned }>): Promise<Planned[]> {
  const targets: Planned[] = []
  for await (const { target } of steps) targets.push(target)
  return targets
}
const plan = async (refs: AccountRef[], edit: BulkEdit) =>
  planned(await backend.api.bulk.plan({ refs, edit }))
const toStart = ({ ref, edit, baseValues, undoOf }: Planned): BulkStart => ({ ref, edit, baseValues, undoOf })
const startOf = (targets: Planned[], undoOf: number | null = null) =>
  backend.api.bulk.start({
    targets: targets.filter(({ verdict }) => verdict.will === 'change').map(toStart),
    undoOf,
  })

/** Follows a run until nothing more comes, and answers with how it stands then. */
async function finish(id: number) {
  const standing = new Map<number, BulkNews<FailureCode>['targets'][number]>()
  let run: BulkNews<FailureCode>['run'] | undefined
  for await (const news of await backend.api.bulk.watch({ id })) {
    run = news.run
    for (const target of news.targets) standing.set(target.position, target)
  }
  return { run, outcomes: [...standing.values()].map(({ outcome }) => outcome) }
}
const held = (standIn: StandIn, name: string) => {
  const account = standIn.world.accounts.get(standIn.state.accounts[name] ?? 0)
  if (account === undefined) throw new Error('The world has no such account.')
  return account
}
const PATCH = { method: 'PATCH' } as const

describe('A change of accounts on servers that count in days and in minutes', () => {
  it('is judged for each by its own rules, and sends each the number that it understands', async () => {
    const old = await add({ dialect: '2.18.0' })
    const fresh = await add({ dialect: '4.15.1' })
    const page = await add({ dialect: 'as-documented' })
    const refs = [old.ref('main'), fresh.ref('main'), page.ref('main')]
    const wanted = { edit: {}, autoResolveMinutes: 5 * 1440 }
    const targets = await plan(refs, wanted)
    const edits = refs.map((ref) => targets.find((target) => target.ref.identityId === ref.identityId)?.edit)
    expect(edits).toEqual([
      { auto_resolve_duration: 5 },
      { auto_resolve_after: 7200 },
      { auto_resolve_after: 5 },
    ])
    expect(targets.map(({ verdict }) => verdict.will)).toEqual(['change', 'change', 'change'])
    expect(standIns.map((standIn) => standIn.count(PATCH))).toEqual([0, 0, 0])

    const { id } = await startOf(targets)
    expect(await finish(id)).toMatchObject({
      run: { state: 'ended', undoOf: null, counts: { saved: 3 } },
      outcomes: ['saved', 'saved', 'saved'],
    })
    expect(standIns.map((standIn) => standIn.requests(PATCH).map(({ json }) => json))).toEqual(
      edits.map((edit) => [edit]),
    )
  })

  it('says where a length does not fit a server that counts days', async () => {
    const old = await add({ dialect: '2.18.0' })
    const [target] = await plan([old.ref('main')], { edit: {}, autoResolveMinutes: 90 })
    expect(target?.verdict).toEqual({ will: 'not-fit', why: 'whole-days' })
  })

  it('takes no auto-resolve number without its unit', async () => {
    const { ref } = await add({ dialect: '4.15.1' })
    const edit = { edit: { auto_resolve_after: 5 } }
    await expect(backend.api.bulk.plan({ refs: [ref('main')], edit })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })
})

describe('A dry run', () => {
  it('says for each account what would happen and why not, and one dead server holds up nobody', async () => {
    const admin = await add({ dialect: '4.15.1' })
    const agent = await add({ dialect: '4.10.0' }, 'agent')
    const dead = await add({ dialect: '4.1.0' })
    await dead.standIn.close()
    held(admin.standIn, 'bare').domain = 'new.example.com'
    const stranger = { identityId: admin.ref('main').identityId, accountId: 4711 }
    const refs = [
      admin.ref('main'),
      admin.ref('bare'),
      admin.ref('suspended'),
      agent.ref('main'),
      dead.ref('main'),
      stranger,
    ]
    const targets = await plan(refs, { edit: { domain: 'new.example.com' } })
    const verdicts = refs.map((ref) => {
      const found = targets.find(
        (target) => target.ref.identityId === ref.identityId && target.ref.accountId === ref.accountId,
      )
      return found?.verdict.will === 'fail' ? found.verdict.failure.code : found?.verdict.will
    })
    expect(verdicts).toEqual([
      'change',
      'nothing',
      'change',
      'role-too-low',
      'connection-refused',
      'unknown-account',
    ])
    expect(agent.standIn.count({ path: '/api/v1/accounts/*' })).toBe(0)
  })

  it('refuses what a server would refuse, by the rules of a single edit', async () => {
    const { ref, standIn } = await add({ dialect: '4.15.1' })
    const [target] = await plan([ref('main')], { edit: { locale: 'tlh' } })
    expect(target?.verdict).toMatchObject({
      will: 'refuse',
      refusals: [['locale', { reason: 'unknown-locale' }]],
    })
    expect(standIn.count(PATCH)).toBe(0)
  })

  it('leaves a server that cannot be reached after the first try', async () => {
    const { ref, standIn } = await add({
      dialect: '4.15.1',
      world: 'large',
      accounts: 40,
      contacts: 0,
      conversations: 0,
    })
    const [instance] = await backend.api.instances.list()
    const accountIds = instance?.identities[0]?.memberships.map(({ accountId }) => accountId) ?? []
    await standIn.close()
    const { identityId } = ref('main')
    const targets = await plan(
      accountIds.map((accountId) => ({ identityId, accountId })),
      { edit: { domain: 'x.example.com' } },
    )
    expect(targets).toHaveLength(accountIds.length)
    expect(new Set(targets.map(({ verdict }) => verdict.will))).toEqual(new Set(['fail']))
  })
})

describe('A run', () => {
  it('goes over nobody who changed an account since the dry run', async () => {
    const { ref, standIn } = await add({ dialect: '4.15.1' })
    const targets = await plan([ref('main'), ref('bare')], { edit: { domain: 'ours.example.com' } })
    held(standIn, 'main').domain = 'theirs.example.com'
    const { id } = await startOf(targets)
    const { run } = await finish(id)
    expect(run?.counts).toMatchObject({ conflict: 1, saved: 1 })
    expect(held(standIn, 'main').domain).toBe('theirs.example.com')
  })

  it('is paused between two accounts, resumed, and stopped; what was not done can be done later', async () => {
    const first = await add({ dialect: '4.15.1' })
    const { standIn } = first
    standIn.control.add({ kind: 'service-time', milliseconds: 400 }, PATCH)
    const targets = await plan([first.ref('main'), first.ref('bare')], {
      edit: { domain: 'new.example.com' },
    })
    const { id } = await startOf(targets)
    await expect.poll(() => standIn.count(PATCH)).toBe(1)
    expect((await backend.api.bulk.pause({ id })).state).toBe('paused')
    await expect.poll(async () => (await backend.api.bulk.list())[0]?.counts.saved).toBe(1)
    expect(standIn.count(PATCH)).toBe(1)
    await backend.api.bulk.stop({ id })
    expect(await finish(id)).toMatchObject({ run: { state: 'stopped' }, outcomes: ['saved', 'not-done'] })
    expect((await backend.api.bulk.resume({ id })).state).toBe('running')
    expect(await finish(id)).toMatchObject({ run: { state: 'ended' }, outcomes: ['saved', 'saved'] })
    expect(standIn.count(PATCH)).toBe(2)
  })

  it('goes on after a pause', async () => {
    const { ref, standIn } = await add({ dialect: '4.15.1' })
    standIn.control.add({ kind: 'service-time', milliseconds: 300 }, PATCH)
    const { id } = await startOf(
      await plan([ref('main'), ref('bare')], { edit: { domain: 'new.example.com' } }),
    )
    await backend.api.bulk.pause({ id })
    expect((await backend.api.bulk.resume({ id })).state).toBe('running')
    expect((await finish(id)).run?.counts.saved).toBe(2)
  })

  it('keeps what a server refused, with the reason, and what was lost on the way', async () => {
    const refusing = await add({ dialect: '4.15.1' })
    const losing = await add({ dialect: '4.10.0' })
    const targets = await plan([refusing.ref('main'), losing.ref('main')], {
      edit: { domain: 'new.example.com' },
    })
    refusing.standIn.control.reply({ status: 422, json: { message: 'no', attributes: ['domain'] } }, PATCH)
    losing.standIn.control.add({ kind: 'reset' }, { ...PATCH, acts: true })
    const { id } = await startOf(targets)
    const { run } = await finish(id)
    expect(run?.counts).toMatchObject({ failed: 1, saved: 1 })
    expect(losing.standIn.count(PATCH)).toBe(1)
  })

  it('is taken back as a whole, save where somebody changed it since', async () => {
    const one = await add({ dialect: '2.18.0' })
    const two = await add({ dialect: '4.15.1' })
    const before = [held(one.standIn, 'main').domain, held(two.standIn, 'main').domain]
    const refs = [one.ref('main'), two.ref('main'), two.ref('bare')]
    const { id } = await startOf(
      await plan(refs, { edit: { domain: 'new.example.com' }, autoResolveMinutes: 2880 }),
    )
    expect((await finish(id)).run?.counts.saved).toBe(3)
    held(two.standIn, 'bare').domain = 'theirs.example.com'

    const undo = await planned(await backend.api.bulk.planUndo({ id }))
    expect(undo.map(({ verdict }) => verdict.will).toSorted()).toEqual(['change', 'change', 'clash'])
    const taken = await startOf(undo, id)
    expect((await finish(taken.id)).run).toMatchObject({ state: 'ended', undoOf: id, counts: { saved: 2 } })
    expect([held(one.standIn, 'main').domain, held(two.standIn, 'main').domain]).toEqual(before)
    expect(held(two.standIn, 'bare').domain).toBe('theirs.example.com')
    const [change] = await backend.api.history.list({ ref: one.ref('main') })
    expect(change).toMatchObject({ undoOf: 1, bulkRunId: taken.id })
  })

  it('stops when the vault locks, and says after unlocking what was done and what was not', async () => {
    const { ref, standIn } = await add({ dialect: '4.15.1' })
    const targets = await plan([ref('main'), ref('bare')], { edit: { domain: 'new.example.com' } })
    standIn.control.add({ kind: 'silence' }, { ...PATCH, acts: true })
    const { id } = await startOf(targets)
    await expect.poll(() => standIn.count(PATCH)).toBe(1)
    await backend.lock()
    expect(await failureOf(backend.api.bulk.list())).toEqual({ code: 'vault-locked' })
    standIn.control.clear()
    await backend.api.vault.unlock(TEST_KEY)
    await expect.poll(async () => (await finish(id)).outcomes).toEqual(['saved', 'not-done'])
    expect(standIn.count(PATCH)).toBe(1)
  })

  it.each([
    ['gets a new key', true],
    ['was to get a new key and did not', false],
  ])('stops when the vault %s, and is looked after at once', async (_what, works) => {
    const { ref, standIn } = await add({ dialect: '4.15.1' })
    const targets = await plan([ref('main'), ref('bare')], { edit: { domain: 'new.example.com' } })
    standIn.control.add({ kind: 'silence' }, { ...PATCH, acts: true })
    const { id } = await startOf(targets)
    await expect.poll(() => standIn.count(PATCH)).toBe(1)
    // A folder stands where the next file should be.
    if (!works) mkdirSync(join(backend.folder, 'vault.db.new', 'in-the-way'), { recursive: true })
    const renewed = backend.api.keyslots.renewKey({ proof: TEST_KEY }).then(() => true)
    expect(await renewed.catch(() => false)).toBe(works)
    expect((await backend.api.bulk.list()).map(({ state }) => state)).toEqual(['stopped'])
    standIn.control.clear()
    await expect
      .poll(async () => (await finish(id)).outcomes, { timeout: 20_000 })
      .toEqual(['saved', 'not-done'])
    expect(standIn.count(PATCH)).toBe(1)
  })

  it('is not cut off by a file that is brought in', async () => {
    const { ref, standIn } = await add({ dialect: '4.15.1' })
    const targets = await plan([ref('main')], { edit: { domain: 'new.example.com' } })
    const passphrase = 'a passphrase of the file alone'
    const { base64 } = await backend.api.transfer.export({ proof: TEST_KEY, passphrase })
    const { ticket } = await backend.api.transfer.preview({ base64, passphrase })
    standIn.control.add({ kind: 'silence' }, { ...PATCH, acts: true })
    await startOf(targets)
    const bringIn = () => backend.api.transfer.bringIn({ ticket, replace: [], preferences: false })
    expect(await failureOf(bringIn())).toEqual({ code: 'writing-under-way' })
    expect((await backend.api.bulk.list()).map(({ state }) => state)).toEqual(['running'])
  })

  it('is forgotten with its instance where the history is', async () => {
    const { ref } = await add({ dialect: '4.15.1' })
    const { id } = await startOf(await plan([ref('main')], { edit: { domain: 'new.example.com' } }))
    await finish(id)
    const [instance] = await backend.api.instances.list()
    await backend.api.instances.remove({ instanceId: instance?.id ?? '', forgetHistory: true })
    expect(await backend.api.bulk.list()).toEqual([])
    expect(await failureOf(backend.api.bulk.pause({ id }))).toEqual({ code: 'thing-not-found' })
  })
  it('that is forgotten while it goes on ends for whoever watches it, and the app lives on', async () => {
    const { ref, standIn } = await add({ dialect: '4.15.1' })
    const targets = await plan([ref('main'), ref('bare')], { edit: { domain: 'new.example.com' } })
    standIn.control.add({ kind: 'service-time', milliseconds: 400 }, PATCH)
    const { id } = await startOf(targets)
    const watching = finish(id)
    await expect.poll(() => standIn.count(PATCH)).toBe(1)
    const [instance] = await backend.api.instances.list()
    await backend.api.instances.remove({ instanceId: instance?.id ?? '', forgetHistory: true })
    await watching
    expect([await backend.api.bulk.list(), standIn.count(PATCH)]).toEqual([[], 1])
  })
})
