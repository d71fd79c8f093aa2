import { get } from 'node:https'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { certificateKinds } from './certificates.ts'
import { startStandIn, type StandIn, type StandInOptions } from './start.ts'

const started: StandIn[] = []

afterEach(async () => {
  await Promise.all(started.splice(0).map((standIn) => standIn.close()))
})

async function start(options?: StandInOptions): Promise<StandIn> {
  const standIn = await startStandIn(options)
  started.push(standIn)
  return standIn
}

/** Asks as the golden world's admin. */
async function ask({ url, state }: StandIn, path: string, options: RequestInit = {}): Promise<Response> {
  const headers = {
    Accept: 'application/json',
    'Content-Type': 'application/json',
    'Api-Access-Token': state.users.admin?.token ?? '',
  }
  return fetch(`${url}${path}`, { headers, redirect: 'manual', ...options })
}

const account = '/api/v1/accounts/1'

test('tells exactly which changes were asked for, and shows them from then on', async () => {
  const standIn = await start()
  await ask(standIn, account, { method: 'PATCH', body: '{"name":"Renamed","locale":"de"}' })
  expect(standIn.requests({ method: 'PATCH' }).map(({ path, json }) => [path, json])).toEqual([
    [account, { name: 'Renamed', locale: 'de' }],
  ])
  expect(await (await ask(standIn, account)).json()).toMatchObject({ id: 1, name: 'Renamed', locale: 'de' })
  expect([standIn.count(), standIn.count({ method: 'GET', path: '/api/*' })]).toEqual([2, 1])
  standIn.forget()
  expect(standIn.received).toEqual([])
})

test('a change can be done and its answer lost', async () => {
  const standIn = await start()
  standIn.control.add({ kind: 'close' }, { method: 'PATCH', times: 1, acts: true })
  await expect(ask(standIn, account, { method: 'PATCH', body: '{"name":"Done"}' })).rejects.toThrow()
  expect(await (await ask(standIn, account)).json()).toMatchObject({ name: 'Done' })
})

test('a test can change the world behind the client’s back', async () => {
  const standIn = await start()
  const before = (await ask(standIn, account)).headers.get('etag')
  const [main] = standIn.world.accounts.values()
  if (main) main.name = 'Changed elsewhere'
  const after = await ask(standIn, account)
  expect(await after.json()).toMatchObject({ name: 'Changed elsewhere' })
  expect(after.headers.get('etag')).not.toBe(before)
})

test('each start is a fresh world of its own', async () => {
  const [one, other] = [await start({ seed: 1 }), await start({ seed: 1 })]
  await ask(one, account, { method: 'PATCH', body: '{"name":"Only here"}' })
  expect(await (await ask(other, account)).json()).toMatchObject({ name: 'Acme Corporation' })
})

test('counts connections and requests that are in work at the same time', async () => {
  const standIn = await start()
  standIn.control.add({ kind: 'silence' })
  const asked = Array.from({ length: 4 }, () => ask(standIn, account))
  await expect.poll(() => standIn.traffic().inWork).toBe(4)
  standIn.control.disconnect()
  const outcomes = await Promise.allSettled(asked)
  await expect.poll(() => standIn.traffic().inWork).toBe(0)
  expect([outcomes.map(({ status }) => status), standIn.traffic().mostInWork]).toEqual([
    ['rejected', 'rejected', 'rejected', 'rejected'],
    4,
  ])
})

test('ends idle connections as a restart does', async () => {
  const standIn = await start()
  await (await ask(standIn, account)).text()
  expect(standIn.traffic().open).toBe(1)
  standIn.control.disconnect()
  await expect.poll(() => standIn.traffic().open).toBe(0)
  expect((await ask(standIn, account)).status).toBe(200)
})

test('is limited only if asked, as the release limits', async () => {
  const signUp = async (standIn: StandIn): Promise<number> => {
    const answers = []
    for (let count = 0; count < 6; count += 1) {
      answers.push(
        (await ask(standIn, '/api/v1/accounts', { method: 'POST', body: '{}', headers: {} })).status,
      )
    }
    return answers.filter((status) => status === 429).length
  }
  const options = { dialect: '4.1.0', now: () => 1_760_000_000_000 } as const
  const limited = await signUp(await start({ ...options, limiter: true }))
  expect([await signUp(await start(options)), limited]).toEqual([0, 1])
})

test('the public login page can lack its assignments, have changed ones, or be hidden', async () => {
  const standIn = await start()
  const page = async (): Promise<[number, string]> => {
    const answered = await ask(standIn, '/app/login', { headers: { Accept: 'text/html' } })
    return [answered.status, await answered.text()]
  }
  const whole = await page()
  const damaged = []
  for (const how of ['missing', 'altered', 'hidden'] as const) {
    standIn.control.add({ kind: 'login-page', how }, { times: 1 })
    damaged.push(await page())
  }
  expect(whole).toEqual([200, expect.stringContaining(`hostURL: '${standIn.url}'`)])
  expect(damaged).toEqual([
    [200, expect.not.stringContaining('globalConfig')],
    [200, expect.stringContaining('window.pageWasRun = true')],
    [404, ''],
  ])
})

test('lists of the real behaviour overlap between pages', async () => {
  const standIn = await start()
  standIn.control.add({ kind: 'pages', how: 'overlap' })
  const ids = async (page: number): Promise<number[]> => {
    const answered = await ask(standIn, `${account}/contacts?page=${page}`)
    const { payload } = (await answered.json()) as { payload: { id: number }[] }
    return payload.map(({ id }) => id)
  }
  const [first, second] = [await ids(1), await ids(2)]
  expect([first.length, second[0]]).toEqual([15, first.at(-1)])
})

test.each(certificateKinds)('serves over TLS with a %s certificate', async (tls) => {
  const { url, port, certificate, state } = await start({ tls })
  const headers = { 'Api-Access-Token': state.users.admin?.token ?? '' }
  // What is wrong with each certificate is proven elsewhere; here it only has to answer.
  const options = { host: '127.0.0.1', port, path: account, headers, rejectUnauthorized: false, agent: false }
  const body = await new Promise<string>((resolve, reject) => {
    get(options, (response) => {
      resolve(text(response))
    }).on('error', reject)
  })
  expect([url, JSON.parse(body)]).toEqual([
    `https://127.0.0.1:${port}`,
    expect.objectContaining({ name: 'Acme Corporation' }),
  ])
  expect(certificate?.fingerprint256).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)
})

test('a port that is taken is refused with the code of the system', async () => {
  const { port } = await start()
  await expect(startStandIn({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
