import { request } from 'node:http'
import { connect as connectTls } from 'node:tls'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { issueCertificate, type Certificate } from './certificates.ts'
import { startForwardProxy, type ForwardProxy, type ForwardProxyOptions } from './forward-proxy.ts'
import { serve, type Service } from './serve.ts'

const opened: { close(): Promise<void> }[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()))
})

async function openService(certificate?: Certificate): Promise<Service> {
  const service = await serve({ host: '127.0.0.1', port: 0, certificate }, () => ({
    status: 200,
    headers: [['X-Case', 'kept']],
    body: 'hello',
  }))
  opened.push(service)
  return service
}

async function openProxy(options?: ForwardProxyOptions): Promise<ForwardProxy> {
  const proxy = await startForwardProxy(options)
  opened.push(proxy)
  return proxy
}

/** One request in absolute form through a proxy. */
function askThrough(proxy: ForwardProxy, url: string, headers = {}): Promise<[number | undefined, string]> {
  return new Promise((resolve, reject) => {
    const asking = request({ port: proxy.port, host: '127.0.0.1', path: url, headers, agent: false })
    asking.on('error', reject)
    asking.on('response', (response) => {
      void text(response).then((body) => {
        resolve([response.statusCode, body])
      })
    })
    asking.end()
  })
}

/** A tunnel and one request over TLS in it; the proxy's status if it opens none. */
function askThroughTunnel(proxy: ForwardProxy, authority: string, ca: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asking = request({ port: proxy.port, host: '127.0.0.1', method: 'CONNECT', path: authority })
    asking.on('error', reject)
    asking.on('connect', (response, socket) => {
      if (response.statusCode !== 200) {
        resolve(String(response.statusCode))
        return
      }
      const secure = connectTls({ socket, ca, servername: 'localhost' })
      secure.on('error', reject)
      secure.write('GET /secret HTTP/1.1\r\nHost: h\r\nApi-Access-Token: T\r\nConnection: close\r\n\r\n')
      resolve(text(secure))
    })
    asking.end()
  })
}

const basic = `Basic ${Buffer.from('ada:pass').toString('base64')}`

test('forwards a request in absolute form without what was meant for the proxy', async () => {
  const service = await openService()
  const proxy = await openProxy({
    credentials: { username: 'ada', password: 'pass' },
    routes: { 'chat.example.com:80': `127.0.0.1:${service.door.port}` },
  })
  const url = 'http://chat.example.com/api?x=1'
  const answers = [
    await askThrough(proxy, url),
    await askThrough(proxy, url, { 'Proxy-Authorization': basic, 'Api-Access-Token': 'T' }),
  ]
  const [received] = service.log.all
  expect({
    statuses: answers.map(([status]) => status),
    passages: proxy.passages.map(({ kind, target, status }) => [kind, target, status]),
    target: received?.target,
    token: received?.header('Api-Access-Token'),
    credentials: received?.header('Proxy-Authorization'),
    count: service.log.count(),
  }).toEqual({
    statuses: [407, 200],
    passages: [
      ['request', url, 407],
      ['request', url, 200],
    ],
    target: '/api?x=1',
    token: 'T',
    credentials: undefined,
    count: 1,
  })
})

test('tunnels TLS and sees nothing of it but the address', async () => {
  const certificate = issueCertificate('private-ca')
  const service = await openService(certificate)
  const proxy = await openProxy({ routes: { 'chat.example.com:443': `127.0.0.1:${service.door.port}` } })
  const answer = await askThroughTunnel(proxy, 'chat.example.com:443', certificate.caPem)
  expect(answer).toContain('hello')
  expect(service.log.all[0]?.header('api-access-token')).toBe('T')
  expect(JSON.stringify(proxy.passages)).not.toContain('secret')
  expect(proxy.passages).toMatchObject([{ kind: 'tunnel', target: 'chat.example.com:443', status: 200 }])
})

test.each([
  ['refuse', 403],
  ['bad-gateway', 502],
] as const)('in the mood to %s it answers %i to requests and tunnels', async (mood, status) => {
  const proxy = await openProxy()
  proxy.mood = mood
  expect([
    (await askThrough(proxy, 'http://chat.example.com/'))[0],
    await askThroughTunnel(proxy, 'chat.example.com:443', ''),
  ]).toEqual([status, String(status)])
})

test('says 502 when nobody is there', async () => {
  const service = await openService()
  await service.close()
  const proxy = await openProxy()
  const authority = `127.0.0.1:${service.door.port}`
  expect([
    (await askThrough(proxy, `http://${authority}/`))[0],
    await askThroughTunnel(proxy, authority, ''),
  ]).toEqual([502, '502'])
})

test('a request that is not in absolute form is a mistake', async () => {
  expect((await askThrough(await openProxy(), '/api'))[0]).toBe(400)
})
