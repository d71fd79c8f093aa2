import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Organisation } from '#shared/domain/organisation.ts'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { addStandIn, failureOf, openUnlockedBackend, type TestBackend } from '#tests/support/test-backend.ts'

let standIns: StandIn[]
let backend: TestBackend
let ids: string[]

beforeAll(async () => {
  backend = await openUnlockedBackend()
  standIns = await Promise.all([1, 2, 3].map(() => startStandIn({ dialect: '4.15.1' })))
  ids = []
  for (const standIn of standIns) ids.push((await addStandIn(backend.api, standIn)).instance.id)
})
afterAll(async () => {
  await backend[Symbol.asyncDispose]()
  await Promise.all(standIns.map((standIn) => standIn.close()))
})

/** `0 1 [Work: 2]`: instances by the order in which they were added. */
const toLine = ({ folders, placements }: Organisation) => {
  const inside = (folderId: string | null) =>
    placements.filter((one) => one.folderId === folderId).map((one) => String(ids.indexOf(one.instanceId)))
  return [
    ...inside(null),
    ...folders.map(({ id, name, collapsed }) =>
      `[${name}${collapsed ? ' shut' : ''}: ${inside(id).join(' ')}]`.replace(': ]', ']'),
    ),
  ].join(' ')
}
const account = async () => {
  const [instance] = await backend.api.instances.list()
  const identity = instance?.identities[0]
  return (identity?.memberships ?? []).map(({ accountId }) => ({ identityId: identity?.id ?? '', accountId }))
}

test('instances go into folders, folders and instances change places, and every list follows', async () => {
  const { organisation, instances } = backend.api
  expect(toLine(await organisation.read())).toBe('0 1 2')
  await organisation.addFolder({ name: ' Work ' })
  const { folders } = await organisation.addFolder({ name: 'Home' })
  const [work = '', home = ''] = folders.map(({ id }) => id)
  const place = async (index: number, folderId: string | null, at: number) =>
    toLine(await organisation.placeInstance({ instanceId: ids[index] ?? '', folderId, place: at }))
  expect(await place(0, work, 0)).toBe('1 2 [Work: 0] [Home]')
  expect(await place(2, work, 0)).toBe('1 [Work: 2 0] [Home]')
  expect(await place(2, work, 99)).toBe('1 [Work: 0 2] [Home]')
  expect(await place(1, home, 0)).toBe('[Work: 0 2] [Home: 1]')
  expect(toLine(await organisation.changeFolder({ folderId: home, place: 0, collapsed: true }))).toBe(
    '[Home shut: 1] [Work: 0 2]',
  )
  expect((await instances.list()).map(({ id }) => ids.indexOf(id))).toEqual([1, 0, 2])
  expect(toLine(await organisation.changeFolder({ folderId: work, name: 'Clients' }))).toBe(
    '[Home shut: 1] [Clients: 0 2]',
  )
  expect(toLine(await organisation.removeFolder({ folderId: work }))).toBe('0 2 [Home shut: 1]')
})

test('an icon is shown until the initials are wanted back', async () => {
  const { organisation } = backend.api
  const iconOf = ({ placements }: Organisation) => placements.find((one) => one.instanceId === ids[0])?.icon
  expect(iconOf(await organisation.chooseIcon({ instanceId: ids[0] ?? '', icon: 'shop' }))).toBe('shop')
  expect(iconOf(await organisation.chooseIcon({ instanceId: ids[0] ?? '', icon: null }))).toBe(null)
})

test('accounts are pinned in an order of their own, and what is opened is counted, the last first', async () => {
  const { organisation } = backend.api
  const [one, two] = await account()
  if (one === undefined || two === undefined) throw new Error('The stand-in has no accounts.')
  await organisation.pin({ ref: one, place: 0 })
  expect((await organisation.pin({ ref: two, place: 0 })).pins).toEqual([two, one])
  expect((await organisation.pin({ ref: two, place: 9 })).pins).toEqual([one, two])
  expect((await organisation.pin({ ref: one, place: null })).pins).toEqual([two])
  await organisation.use(one)
  await organisation.use(two)
  const { uses } = await organisation.use(one)
  expect(uses.map(({ ref, score }) => [ref.accountId, Math.round(score)])).toEqual(
    expect.arrayContaining([
      [one.accountId, 2],
      [two.accountId, 1],
    ]),
  )
})

test('what the cache knows of an account is told for all of them at once', async () => {
  const [one, two] = await account()
  if (one === undefined || two === undefined) throw new Error('The stand-in has no accounts.')
  const { value, fetchedAt } = await backend.api.accounts.refresh(one)
  const { domain, supportEmail, locale } = value.account
  await expect
    .poll(() => backend.api.accounts.facts())
    .toEqual([{ ref: one, domain: domain ?? null, supportEmail, locale, fetchedAt }])
})

test('what is not here is not arranged', async () => {
  const { organisation } = backend.api
  const nowhere = crypto.randomUUID()
  const [one] = await account()
  const failures = await Promise.all([
    failureOf(organisation.changeFolder({ folderId: nowhere, name: 'X' })),
    failureOf(organisation.placeInstance({ instanceId: ids[0] ?? '', folderId: nowhere, place: 0 })),
    failureOf(organisation.placeInstance({ instanceId: nowhere, folderId: null, place: 0 })),
    failureOf(organisation.pin({ ref: { identityId: one?.identityId ?? '', accountId: 99_999 }, place: 0 })),
  ])
  expect(failures.map(({ code }) => code)).toEqual([
    'unknown-folder',
    'unknown-folder',
    'unknown-instance',
    'unknown-account',
  ])
})

test('a removed instance takes its place, pins and uses along, and its folder stays', async () => {
  const { organisation, instances } = backend.api
  const [one] = await account()
  if (one === undefined) throw new Error('The stand-in has no accounts.')
  await organisation.pin({ ref: one, place: 0 })
  const [first] = await instances.list()
  await instances.remove({ instanceId: first?.id ?? '' })
  const left = await organisation.read()
  expect([left.folders.length, left.placements.length, left.pins, left.uses]).toEqual([1, 2, [], []])
})
