import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HealthProgress, InstanceHealth } from '#shared/domain/health.ts'
import type { FailureCode } from '#shared/failures/failure.ts'
import { startStandIn, type StandIn, type StandInOptions } from '#tests/stand-in/network/start.ts'
import { languagesOf } from '#tests/stand-in/data/languages.ts'
import { openSharedKeychain } from '#tests/support/memory-keychain.ts'
import {
  addStandIn,
  failureOf,
  openTestBackend,
  openUnlockedBackend,
  TEST_KEY,
  type TestBackend,
} from '#tests/support/test-backend.ts'
import { instanceRow, INSTANCE_ID, keeperOf } from '#tests/support/vault.ts'

type Progress = HealthProgress<FailureCode>
type Health = InstanceHealth<FailureCode>

const standIns: StandIn[] = []
async function start(options: StandInOptions): Promise<StandIn> {
  const standIn = await startStandIn(options)
  standIns.push(standIn)
  return standIn
}
afterAll(() => Promise.all(standIns.map((standIn) => standIn.close())))

async function checkAll({ api }: TestBackend): Promise<Progress[]> {
  const told: Progress[] = []
  for await (const step of await api.health.check({ instanceIds: null })) told.push(step)
  return told
}

/** Latencies are what they are. */
function shapeOf({ latencies, ...health }: Health) {
  return { ...health, answers: latencies.length }
}

describe('a look at several servers', () => {
  let newest: StandIn
  let oldest: StandIn
  let dead: StandIn
  let backend: TestBackend
  let ids: string[]

  beforeAll(async () => {
    newest = await start({ dialect: '4.15.1' })
    oldest = await start({ dialect: '2.18.0' })
    dead = await startStandIn({ dialect: '4.10.0' })
    backend = await openUnlockedBackend()
    ids = []
    for (const standIn of [newest, oldest, dead])
      ids.push((await addStandIn(backend.api, standIn)).instance.id)
    await dead.close()
  })
  afterAll(() => backend[Symbol.asyncDispose]())

  it('knows nothing before the first one', async () => {
    expect(await backend.api.health.list()).toEqual([])
  })

  it('tells each as soon as it is known, and how many are left', async () => {
    const told = await checkAll(backend)
    expect(told.map(({ done, total }) => [done, total])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ])
    const found = new Map(told.map(({ health }) => [health?.instanceId, health]))
    expect([...ids].map((id) => found.get(id)?.failing?.code ?? null)).toEqual([
      null,
      null,
      'connection-refused',
    ])
  })

  it('keeps version, edition, newest release known, and how often it was answered', async () => {
    const [first, second, third] = ids.map((id) => async () => {
      const known = await backend.api.health.list()
      return known.find(({ instanceId }) => instanceId === id)
    })
    const good = await first?.()
    expect(good && shapeOf(good)).toEqual({
      instanceId: ids[0],
      checkedAt: good?.checkedAt,
      answeredAt: good?.checkedAt,
      failing: null,
      failingServices: [],
      certificate: null,
      edition: good?.edition,
      latestRelease: good?.latestRelease,
      locales: good?.locales,
      answers: 2,
    })
    expect([good?.locales?.includes('et'), (await second?.())?.locales?.includes('et')]).toEqual([
      true,
      false,
    ])
    expect((await second?.())?.edition).toBeNull()
    const lost = await third?.()
    expect(lost).toMatchObject({
      answeredAt: null,
      failing: { code: 'connection-refused', since: lost?.checkedAt },
      latencies: [],
    })
  })

  it('says since when an instance does not answer, however often it is asked, and forgets it when it does', async () => {
    const before = (await backend.api.health.list()).find(({ instanceId }) => instanceId === ids[2])
    await checkAll(backend)
    const after = (await backend.api.health.list()).find(({ instanceId }) => instanceId === ids[2])
    expect(after?.failing?.since).toBe(before?.failing?.since)
    newest.control.add({ kind: 'answer', name: 'nginx-502' }, { path: '/api' })
    await checkAll(backend)
    const failing = (await backend.api.health.list()).find(({ instanceId }) => instanceId === ids[0])
    expect(failing).toMatchObject({ failing: { code: 'server-unavailable' }, edition: failing?.edition })
    expect(failing?.answeredAt).toBeLessThan(failing?.checkedAt ?? 0)
    newest.control.clear()
    await checkAll(backend)
    const well = (await backend.api.health.list()).find(({ instanceId }) => instanceId === ids[0])
    expect(well?.failing).toBeNull()
  })

  it('reads the languages of a login page once for each version, and tells them with the instance', async () => {
    expect(newest.count({ path: '/app/login' })).toBe(1)
    const [instance] = await backend.api.instances.list()
    expect(instance?.locales).toHaveLength(languagesOf('4.15.1').codes.size)
  })

  it('is not alarmed by a server that calls a part of itself out of order once, and is by one that does twice', async () => {
    const failing = {
      version: '4.15.1',
      timestamp: '2026-01-01 00:00:00',
      queue_services: 'ok',
      data_services: 'failing',
    }
    newest.control.add({ kind: 'reply', status: 200, json: failing }, { path: '/api', times: 1 })
    const one = await checkAll(backend)
    expect(one.find(({ health }) => health?.instanceId === ids[0])?.health?.failingServices).toEqual([])
    newest.control.add({ kind: 'reply', status: 200, json: failing }, { path: '/api', times: 2 })
    const two = await checkAll(backend)
    expect(two.find(({ health }) => health?.instanceId === ids[0])?.health?.failingServices).toEqual(['data'])
  })

  it('finds a token that died, and says nothing about the others', async () => {
    const { identityId } = await addStandIn(backend.api, oldest, 'agent')
    const { world, state } = oldest
    world.tokens.delete(state.users['agent']?.token ?? '')
    await checkAll(backend)
    const instance = (await backend.api.instances.list()).find(({ id }) => id === ids[1])
    expect(instance?.identities.map(({ id, tokenState }) => [id === identityId, tokenState])).toEqual([
      [false, 'working'],
      [true, 'unknown-token'],
    ])
  })

  it('is still known after a restart without a network, and is gone with its instance', async () => {
    const known = await backend.api.health.list()
    await backend.quit()
    backend = await openTestBackend({ dataFolder: backend.folder })
    expect(await failureOf(backend.api.health.list())).toEqual({ code: 'vault-locked' })
    await backend.api.vault.unlock(TEST_KEY)
    expect(await backend.api.health.list()).toEqual(known)
    await backend.api.instances.remove({ instanceId: ids[2] ?? '' })
    expect((await backend.api.health.list()).map(({ instanceId }) => instanceId)).toEqual(ids.slice(0, 2))
  })
})

it('No silent server keeps another waiting, and whoever stops listening ends the look', async () => {
  const silent = await start({ dialect: '4.15.1' })
  const well = await start({ dialect: '4.15.1' })
  await using backend = await openUnlockedBackend()
  await addStandIn(backend.api, silent)
  const { instance } = await addStandIn(backend.api, well)
  silent.control.add({ kind: 'silence' }, {})
  for await (const { health } of await backend.api.health.check({ instanceIds: null })) {
    expect(health?.instanceId).toBe(instance.id)
    break
  }
  await expect.poll(() => silent.traffic().inWork).toBe(0)
})

it('A look ends with the session when the vault locks', async () => {
  const silent = await start({ dialect: '4.15.1' })
  await using backend = await openUnlockedBackend()
  await addStandIn(backend.api, silent)
  silent.control.add({ kind: 'silence' }, {})
  silent.forget()
  const looking = checkAll(backend)
  await expect.poll(() => silent.count({ path: '/api' })).toBe(1)
  await backend.lock()
  expect(await looking).toEqual([])
  await expect.poll(() => silent.traffic().inWork).toBe(0)
  expect(await failureOf(backend.api.health.check({ instanceIds: null }))).toEqual({ code: 'vault-locked' })
})

it('An expired certificate is told with its end, although nothing else of the server can be had', async () => {
  const expired = await start({ tls: 'expired' })
  const backend = await openUnlockedBackend()
  await backend.quit()
  const keeper = await keeperOf(backend.folder, openSharedKeychain())
  await keeper.unlock(TEST_KEY)
  keeper.vault().instances.insert(instanceRow({ origin: expired.url }))
  await keeper.close()
  await using again = await openTestBackend({ dataFolder: backend.folder })
  await again.api.vault.unlock(TEST_KEY)
  const [step] = await checkAll(again)
  expect(step?.health).toMatchObject({
    instanceId: INSTANCE_ID,
    answeredAt: null,
    certificate: { issuer: expect.any(String) as string },
  })
  const { failing, certificate } = step?.health ?? {}
  expect([failing?.code, certificate?.failureCode].every((code) => code?.startsWith('tls-'))).toBe(true)
  expect(certificate?.expiresAt).toBeLessThan(Date.now())
})
