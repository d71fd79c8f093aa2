import { X509Certificate } from 'node:crypto'
import { request } from 'node:https'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { certificateKinds, issueCertificate, type Certificate } from './certificates.ts'
import { serve, type Service } from './serve.ts'

const services: Service[] = []

afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.close()))
})

async function open(certificate: Certificate): Promise<number> {
  const service = await serve({ host: '127.0.0.1', port: 0, certificate }, (exchange) => ({
    status: 200,
    headers: [],
    body: exchange.secure ? 'over TLS' : 'in the clear',
  }))
  services.push(service)
  return service.door.port
}

/** The answer's body, or the code of what went wrong. */
function ask(port: number, host: string, ca?: string): Promise<string> {
  return new Promise((resolve) => {
    const asking = request({ host, port, agent: false, ...(ca === undefined ? {} : { ca }) }, (response) => {
      resolve(text(response))
    })
    asking.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message)
    })
    asking.end()
  })
}

test.each([
  ['private-ca', 'over TLS'],
  ['self-signed', 'over TLS'],
  ['expired', 'CERT_HAS_EXPIRED'],
  ['not-yet-valid', 'CERT_NOT_YET_VALID'],
  ['wrong-host', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['missing-intermediate', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
] as const)('a client that trusts the authority of a %s certificate meets %s', async (kind, outcome) => {
  const certificate = issueCertificate(kind)
  expect(await ask(await open(certificate), '127.0.0.1', certificate.caPem)).toBe(outcome)
})

test.each([
  ['private-ca', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ['self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
] as const)(
  'a client that trusts the usual authorities only meets a %s certificate with %s',
  async (kind, code) => {
    expect(await ask(await open(issueCertificate(kind)), '127.0.0.1')).toBe(code)
  },
)

test('a certificate is good for the address and for the name', async () => {
  const certificate = issueCertificate('private-ca')
  const port = await open(certificate)
  expect(await ask(port, 'localhost', certificate.caPem)).toBe('over TLS')
})

test('every certificate is read by Node with its names and fingerprint', () => {
  const read = certificateKinds.map((kind) => {
    const certificate = issueCertificate(kind)
    const { subjectAltName, fingerprint256, ca } = new X509Certificate(certificate.certPem)
    return { kind, subjectAltName, ca, same: fingerprint256 === certificate.fingerprint256 }
  })
  const here = 'DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1'
  expect(read).toEqual(
    certificateKinds.map((kind) => ({
      kind,
      subjectAltName: kind === 'wrong-host' ? 'DNS:elsewhere.example' : here,
      ca: false,
      same: true,
    })),
  )
})

test('plain HTTP on the TLS port gets the words of nginx', async () => {
  const socket = connect(await open(issueCertificate('private-ca')), '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: h\r\n\r\n')
  const answer = await text(socket)
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
  expect(answer).toContain('The plain HTTP request was sent to HTTPS port')
})
