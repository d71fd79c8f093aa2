import { createPrivateKey, generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import { der } from './der.ts'

/**
 * What is wrong with a certificate: nothing but that its authority is unknown to the world; that it has none; its dates;
 * its names; or that the server does not send the link between it and its authority.
 */
export const certificateKinds = [
  'private-ca',
  'self-signed',
  'expired',
  'not-yet-valid',
  'wrong-host',
  'missing-intermediate',
] as const
export type CertificateKind = (typeof certificateKinds)[number]

/** A server's certificate with its key, and the authority that a client has to trust for it. */
export interface Certificate {
  certPem: string
  keyPem: string
  /** To be trusted: the authority's certificate, or the self-signed certificate itself. */
  caPem: string
  /** SHA-256 over the certificate, `AB:CD:…`, as pinning compares it. */
  fingerprint256: string
}

interface Party {
  name: string
  certPem: string
  keyPem: string
}

interface Request {
  name: string
  issuer?: Party
  hosts?: readonly string[]
  from?: number
  until?: number
}

const day = 24 * 60 * 60 * 1000
const oids = {
  commonName: '2.5.4.3',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  extendedKeyUsage: '2.5.29.37',
  serverAuthentication: '1.3.6.1.5.5.7.3.1',
}

let root: Party | undefined

/** Makes a certificate for 127.0.0.1, ::1 and localhost. All authorities of one process have the same root. */
export function issueCertificate(
  kind: CertificateKind,
  hosts = ['localhost', '127.0.0.1', '::1'],
): Certificate {
  if (kind === 'self-signed') {
    const own = issue({ name: 'localhost', hosts })
    return toCertificate(own, own)
  }
  root ??= issue({ name: 'Example Private Root' })
  const issuer =
    kind === 'missing-intermediate' ? issue({ name: 'Example Intermediate', issuer: root }) : root
  return toCertificate(issue({ ...toRequest(kind, hosts), issuer }), root)
}

function toRequest(kind: CertificateKind, hosts: readonly string[]): Request {
  const now = Date.now()
  const name = hosts[0] ?? 'localhost'
  if (kind === 'expired') return { name, hosts, from: now - 400 * day, until: now - 2 * day }
  if (kind === 'not-yet-valid') return { name, hosts, from: now + 2 * day }
  if (kind === 'wrong-host') return { name: 'elsewhere.example', hosts: ['elsewhere.example'] }
  return { name, hosts }
}

function toCertificate(party: Party, authority: Party): Certificate {
  const { certPem, keyPem } = party
  const { fingerprint256 } = new X509Certificate(certPem)
  return { certPem, keyPem, caPem: authority.certPem, fingerprint256 }
}

/** Issues a certificate: for a server if it has hosts, for an authority if not. */
function issue({ name, issuer, hosts, from = Date.now() - day, until = from + 365 * day }: Request): Party {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const keyPem = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const algorithm = der.sequence(der.oid(oids.ecdsaWithSha256))
  const body = der.sequence(
    der.tagged(0, der.integer(Buffer.from([2]))),
    der.integer(Buffer.concat([Buffer.from([0x01]), randomBytes(15)])),
    algorithm,
    toName(issuer?.name ?? name),
    der.sequence(der.time(new Date(from)), der.time(new Date(until))),
    toName(name),
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    der.tagged(3, der.sequence(...(hosts === undefined ? authorityExtensions() : serverExtensions(hosts)))),
  )
  const signature = sign('sha256', body, createPrivateKey(issuer?.keyPem ?? keyPem))
  const bytes = der.sequence(body, algorithm, der.bits(signature))
  return { name, keyPem, certPem: toPem(bytes) }
}

function toName(name: string): Buffer {
  return der.sequence(der.set(der.sequence(der.oid(oids.commonName), der.text(name))))
}

function authorityExtensions(): Buffer[] {
  return [
    der.sequence(der.oid(oids.basicConstraints), der.true, der.octets(der.sequence(der.true))),
    // Bits 5 and 6: signing certificates and revocation lists.
    der.sequence(der.oid(oids.keyUsage), der.true, der.octets(der.bits(Buffer.from([0b0000_0110]), 1))),
  ]
}

function serverExtensions(hosts: readonly string[]): Buffer[] {
  const names = der.sequence(...hosts.map(toAlternativeName))
  return [
    der.sequence(der.oid(oids.subjectAltName), der.octets(names)),
    der.sequence(
      der.oid(oids.extendedKeyUsage),
      der.octets(der.sequence(der.oid(oids.serverAuthentication))),
    ),
  ]
}

function toAlternativeName(host: string): Buffer {
  const version = isIP(host)
  if (version === 0) return der.tagged(2, Buffer.from(host), false)
  const bytes = version === 4 ? Buffer.from(host.split('.').map(Number)) : toIpv6Bytes(host)
  return der.tagged(7, bytes, false)
}

function toIpv6Bytes(host: string): Buffer {
  const [head = '', tail = ''] = host.split('::')
  const words = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((word) => parseInt(word, 16))
  const filling = Array.from({ length: 8 - words(head).length - words(tail).length }, () => 0)
  return Buffer.from([...words(head), ...filling, ...words(tail)].flatMap((word) => [word >> 8, word & 0xff]))
}

function toPem(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
