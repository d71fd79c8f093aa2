import { X509Certificate } from 'node:crypto'
import tls from 'node:tls'
import { readPemText, toPemText, type AuthorityView } from '#shared/domain/connection.ts'
import { FailureError } from '#shared/failures/failure.ts'
import { toCertificateName } from './certificate-names.ts'

let systemAuthorities: string[] | undefined
let trusted: tls.SecureContext | undefined

/**
 * The authorities that browsers on this machine trust, beside those that came with Node: without them a private CA that
 * works in the browser fails here. Read once and shared, since making a context of some hundred certificates takes longer
 * than a request.
 */
export function trustSystem(): tls.SecureContext {
  trusted ??= tls.createSecureContext({ ca: listSystemAuthorities() })
  return trusted
}

/** The same, and one server's own authorities beside them. */
export function trustAlso(authority: string | null): tls.SecureContext {
  if (authority === null) return trustSystem()
  return tls.createSecureContext({ ca: [...listSystemAuthorities(), ...findCertificates(authority)] })
}

function listSystemAuthorities(): string[] {
  systemAuthorities ??= [...new Set([...readAuthorities('default'), ...readAuthorities('system')])]
  return systemAuthorities
}

function readAuthorities(store: 'default' | 'system'): string[] {
  try {
    return tls.getCACertificates(store)
  } catch {
    // An unreadable store of the system must not keep the app from servers with public certificates.
    return store === 'default' ? [...tls.rootCertificates] : []
  }
}

/**
 * The certificates in a PEM text, and nothing else of it. Fails with `connection-setting-refused` where there is none, one that
 * cannot be read, or a private key, which has no business in an app that only has to trust.
 */
export function readAuthorityText(pem: string): { pem: string; authorities: AuthorityView[] } {
  const read = readPemText(pem)
  if (!read.ok) throw toProblem(read.reason)
  return { pem: toPemText(read.certificates), authorities: read.certificates.map(describe) }
}

function findCertificates(pem: string): string[] {
  const read = readPemText(pem)
  return read.ok ? read.certificates : []
}

function describe(pem: string): AuthorityView {
  try {
    const { subject, issuer, validTo, fingerprint256 } = new X509Certificate(pem)
    const expires = Date.parse(validTo)
    return {
      subject: toCertificateName(subject),
      issuer: toCertificateName(issuer),
      expires: Number.isNaN(expires) ? null : new Date(expires).toISOString(),
      fingerprint: fingerprint256,
    }
  } catch {
    throw toProblem('authority-unreadable')
  }
}

function toProblem(reason: string): FailureError {
  return new FailureError('connection-setting-refused', { facts: { reason } })
}
