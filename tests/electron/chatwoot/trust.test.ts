import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
  const store = join(folder, `${tls ?? 'none'}.pem`)
  await writeFile(store, server.certificate?.caPem ?? '')
  const environment = { ...process.env, SSL_CERT_FILE: store, SSL_CERT_DIR: folder, NODE_EXTRA_CA_CERTS: '' }
  const asked = [script, server.url, proxy?.url ?? '']
  const { stdout } = await promisify(execFile)(process.execPath, asked, { env: environment })
  await proxy?.close()
  await server.close()
  return stdout
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
