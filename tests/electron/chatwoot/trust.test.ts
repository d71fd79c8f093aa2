import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { issueCertificate, type Certificate } from '#tests/stand-in/network/certificates.ts'
import { startForwardProxy } from '#tests/stand-in/network/forward-proxy.ts'
import { startStandIn, type StandInOptions } from '#tests/stand-in/network/start.ts'

const script = join(import.meta.dirname, 'support/call-once.ts')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switchyard-trust-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

/** Calls a server from a process whose system store holds the server's authority and nothing else. */
async function callTrusting(tls: StandInOptions['tls'], isProxied = false): Promise<string> {
  const server = await startStandIn({ tls })
  const proxy = isProxied ? await startForwardProxy() : undefined
  server.control.reply({ status: 200, json: { id: 7 } })
  const outcome = await callFromProcess(server.url, proxy?.url ?? '', server.certificate)
  await proxy?.close()
  await server.close()
  return outcome
}

async function callFromProcess(
  url: string,
  proxy: string,
  certificate: Certificate | undefined,
): Promise<string> {
  const store = join(folder, `${randomUUID()}.pem`)
  await writeFile(store, certificate?.caPem ?? '')
  const environment = { ...process.env, SSL_CERT_FILE: store, SSL_CERT_DIR: folder, NODE_EXTRA_CA_CERTS: '' }
  const { stdout } = await promisify(execFile)(process.execPath, [script, url, proxy], { env: environment })
  return stdout
}

/** Calls `http://chat.internal` through an encrypted proxy at localhost that shows a certificate for this name. */
async function callThrough(name: string): Promise<{ outcome: string; passages: number }> {
  const server = await startStandIn()
  server.control.reply({ status: 200, json: { id: 7 } })
  const certificate = issueCertificate('private-ca', [name])
  const routes = { 'chat.internal:80': new URL(server.url).host }
  const proxy = await startForwardProxy({ certificate, routes })
  const address = proxy.url.replace('https://', 'https://user:c4naryProxyPassword@')
  const outcome = await callFromProcess('http://chat.internal', address, certificate)
  const told = { outcome, passages: proxy.passages.length }
  await proxy.close()
  await server.close()
  return told
}

describe.skipIf(process.platform !== 'linux')('a private authority in the store of the system', () => {
  it('is trusted as browsers trust it', async () => {
    expect(await callTrusting('private-ca')).toBe('a value')
  })

  it('is trusted for the server behind a proxy', async () => {
    expect(await callTrusting('private-ca', true)).toBe('a value')
  })

  it('does not make up for a certificate of another host, an old one, or a missing link', async () => {
    expect([
      await callTrusting('wrong-host'),
      await callTrusting('wrong-host', true),
      await callTrusting('expired'),
      await callTrusting('missing-intermediate'),
    ]).toEqual(['tls-wrong-host', 'tls-wrong-host', 'tls-expired', 'tls-untrusted'])
  })
})

describe.skipIf(process.platform !== 'linux')('an encrypted proxy', () => {
  it('is known by its own name, not by that of the server behind it', async () => {
    expect(await callThrough('localhost')).toEqual({ outcome: 'a value', passages: 1 })
  })

  it('that shows the certificate of the server behind it gets neither password nor request', async () => {
    expect(await callThrough('chat.internal')).toEqual({ outcome: 'proxy-error', passages: 0 })
  })
})
