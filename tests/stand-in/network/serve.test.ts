import { Agent, get, request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import type { Exchange, Reply } from '../exchange.ts'
import { serve, type Service } from './serve.ts'

const services: Service[] = []

afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.close()))
})

const echo = (exchange: Exchange): Reply => ({
  status: 200,
  headers: [
    ['Content-Type', 'application/json'],
    ['X-As-Given', exchange.method],
  ],
  body: exchange.body.length === 0 ? '{}' : exchange.body,
})

async function open(
  answer: (exchange: Exchange) => Reply = echo,
): Promise<{ service: Service; url: string }> {
  const service = await serve({ host: '127.0.0.1', port: 0 }, answer)
  services.push(service)
  return { service, url: `http://127.0.0.1:${service.door.port}` }
}

/** Writes bytes to the port and returns everything that comes back until the server ends the connection. */
async function speak(service: Service, bytes: string): Promise<string> {
  const socket = connect(service.door.port, '127.0.0.1')
  socket.write(bytes)
  return text(socket)
}

test('hands over the request as it came and sends the answer as it was given', async () => {
  const seen: Exchange[] = []
  const { service } = await open((exchange) => {
    seen.push(exchange)
    return { status: 200, headers: [['X-MiXed', 'yes']], body: 'hello' }
  })
  const answer = await speak(
    service,
    'POST /a%20b?c=d HTTP/1.1\r\nHost: h\r\napi_access_token: T\r\nX-Twice: 1\r\nX-Twice: 2\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc',
  )
  expect(answer).toBe(
    'HTTP/1.1 200 OK\r\nX-MiXed: yes\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello',
  )
  expect(seen).toEqual([
    {
      method: 'POST',
      target: '/a%20b?c=d',
      headers: [
        ['Host', 'h'],
        ['api_access_token', 'T'],
        ['X-Twice', '1'],
        ['X-Twice', '2'],
        ['Content-Length', '3'],
        ['Connection', 'close'],
      ],
      body: Buffer.from('abc'),
      remoteAddress: '127.0.0.1',
      secure: false,
    },
  ])
})

test('answers many requests over one connection and closes none of them itself', async () => {
  const { service } = await open()
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  for (let count = 0; count < 5; count += 1) {
    await new Promise<void>((resolve, reject) => {
      const request = get(
        { port: service.door.port, host: '127.0.0.1', path: `/${count}`, agent },
        (response) => {
          response.resume().on('end', resolve)
        },
      )
      request.on('error', reject)
    })
  }
  expect(service.door.connections).toEqual({ opened: 1, open: 1 })
  expect(service.log.all.map((received) => [received.path, received.connection])).toEqual(
    [0, 1, 2, 3, 4].map((count) => [`/${count}`, 1]),
  )
  agent.destroy()
})

test('remembers method, path, query, headers, body and what became of each request', async () => {
  const { service, url } = await open()
  await fetch(`${url}/api/v1/accounts/1?locale=de`, {
    method: 'PATCH',
    headers: { 'Api-Access-Token': 'T' },
    body: '{"name":"New"}',
  })
  await fetch(`${url}/api`)
  const [patch] = service.log.list({ method: 'patch', path: '/api/v1/accounts/*' })
  expect({
    count: service.log.count({ method: 'PATCH' }),
    path: patch?.path,
    locale: patch?.query.get('locale'),
    token: patch?.header('api-access-token'),
    json: patch?.json,
    status: patch?.status,
    sentBytes: patch?.sentBytes,
    aborted: patch?.aborted,
    all: service.log.all.map(({ order, method }) => `${order} ${method}`),
  }).toEqual({
    count: 1,
    path: '/api/v1/accounts/1',
    locale: 'de',
    token: 'T',
    json: { name: 'New' },
    status: 200,
    sentBytes: 14,
    aborted: false,
    all: ['1 PATCH', '2 GET'],
  })
})

test('knows a request whose client went away', async () => {
  const { service, url } = await open()
  service.rules.add({ kind: 'silence' })
  const aborting = new AbortController()
  const answer = fetch(url, { signal: aborting.signal })
  await expect.poll(() => service.log.count()).toBe(1)
  aborting.abort()
  await expect(answer).rejects.toThrow()
  await expect.poll(() => service.log.all[0]?.aborted).toBe(true)
})

test('a malformed request gets an empty 400 and the end of the connection', async () => {
  const { service } = await open()
  expect(await speak(service, 'GET / HTTP/1.1\r\nno colon here\r\n\r\n')).toBe(
    'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n',
  )
})

test('HEAD and 304 carry headers and no body', async () => {
  const { service } = await open((exchange) =>
    exchange.method === 'HEAD'
      ? { status: 200, headers: [], body: 'four' }
      : { status: 304, headers: [['ETag', 'W/"1"']] },
  )
  const head = await speak(service, 'HEAD / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n')
  const get = await speak(service, 'GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n')
  expect([head, get]).toEqual([
    'HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\n',
    'HTTP/1.1 304 Not Modified\r\nETag: W/"1"\r\nConnection: close\r\n\r\n',
  ])
})

test('closing ends open requests and frees the port at once', async () => {
  const { service, url } = await open()
  service.rules.add({ kind: 'silence' }, { path: '/hangs' })
  service.rules.add({ kind: 'service-time', milliseconds: 60_000 }, { path: '/waits' })
  const hanging = [fetch(`${url}/hangs`), fetch(`${url}/waits`)]
  await expect.poll(() => service.log.count()).toBe(2)
  await service.close()
  expect(await Promise.allSettled(hanging)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }])
  const again = await serve({ host: '127.0.0.1', port: service.door.port }, echo)
  services.push(again)
  expect((await fetch(url)).status).toBe(200)
})

test('fifty services in one process answer side by side', async () => {
  const opened = await Promise.all(Array.from({ length: 50 }, () => open()))
  const answers = await Promise.all(opened.map(({ url }) => fetch(url)))
  expect(answers.every((answer) => answer.ok)).toBe(true)
})

test('a failure inside the answering code is told to the client, not hidden', async () => {
  const { url } = await open(() => {
    throw new Error('a hole in the stand-in')
  })
  const answer = await fetch(url)
  expect([answer.status, await answer.text()]).toEqual([
    599,
    expect.stringContaining('a hole in the stand-in') as string,
  ])
})

test('a request body may come in pieces', async () => {
  const { service } = await open()
  await new Promise<void>((resolve, reject) => {
    const request = httpRequest(
      { port: service.door.port, host: '127.0.0.1', method: 'POST' },
      (response) => {
        response.resume().on('end', resolve)
      },
    )
    request.on('error', reject)
    request.write('{"a":')
    setImmediate(() => request.end('1}'))
  })
  expect(service.log.all[0]?.json).toEqual({ a: 1 })
})
