import type { Failure, FailureCode } from '#shared/failures/failure.ts'
import { errors } from 'undici'
import { HandshakeError, PinError } from './connector.ts'
import { TunnelError } from './tunnel.ts'

/** What of a thrown thing may be told: the system's own code, never its text, its cause or what hangs on it. */
export type ErrorFailure = Pick<Failure, 'code' | 'facts' | 'technical'>

const BY_CODE: Record<string, FailureCode> = {
  ENETDOWN: 'offline',
  ENETUNREACH: 'offline',
  EADDRNOTAVAIL: 'offline',
  EAI_AGAIN: 'name-not-found',
  EAI_FAIL: 'name-not-found',
  EAI_NODATA: 'name-not-found',
  EAI_NONAME: 'name-not-found',
  ENODATA: 'name-not-found',
  ENOTFOUND: 'name-not-found',
  ECONNREFUSED: 'connection-refused',
  EACCES: 'connection-refused',
  EPERM: 'connection-refused',
  EHOSTDOWN: 'connection-timeout',
  EHOSTUNREACH: 'connection-timeout',
  ETIMEDOUT: 'connection-timeout',
  UND_ERR_BODY_TIMEOUT: 'connection-timeout',
  UND_ERR_CONNECT_TIMEOUT: 'connection-timeout',
  UND_ERR_HEADERS_TIMEOUT: 'connection-timeout',
  ECONNABORTED: 'connection-lost',
  ECONNRESET: 'connection-lost',
  EPIPE: 'connection-lost',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'connection-lost',
  UND_ERR_SOCKET: 'connection-lost',
  UND_ERR_HEADERS_OVERFLOW: 'answer-too-large',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'answer-too-large',
  CERT_HAS_EXPIRED: 'tls-expired',
  CERT_NOT_YET_VALID: 'tls-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-wrong-host',
  HOSTNAME_MISMATCH: 'tls-wrong-host',
  CERT_CHAIN_TOO_LONG: 'tls-untrusted',
  CERT_REJECTED: 'tls-untrusted',
  CERT_REVOKED: 'tls-untrusted',
  CERT_SIGNATURE_FAILURE: 'tls-untrusted',
  CERT_UNTRUSTED: 'tls-untrusted',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-untrusted',
  INVALID_CA: 'tls-untrusted',
  INVALID_PURPOSE: 'tls-untrusted',
  PATH_LENGTH_EXCEEDED: 'tls-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'tls-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-untrusted',
  EPROTO: 'tls-failed',
}

/**
 * What a thrown error means, by its code or that code's family and never by its text: OpenSSL and BoringSSL word the same
 * thing differently. The error itself stays here, since those of the HTTP library carry the request and its headers.
 */
export function toErrorFailure(thrown: unknown): ErrorFailure {
  const thrownOnes = listErrors(thrown)
  const pin = thrownOnes.find((error) => error instanceof PinError)
  if (pin !== undefined) return { code: 'tls-pin-mismatch', facts: { pinned: pin.pinned, shown: pin.shown } }
  const tunnel = thrownOnes.find((error) => error instanceof TunnelError)
  if (tunnel !== undefined) return toTunnelFailure(tunnel)
  const issuer = thrownOnes.find((error) => error instanceof HandshakeError)?.issuer
  const codes = thrownOnes.flatMap(toCode)
  for (const systemCode of codes) {
    const code = toFailureCode(systemCode)
    if (code === undefined) continue
    return {
      code,
      ...(code === 'tls-untrusted' && issuer !== undefined ? { facts: { issuer } } : {}),
      technical: toTechnical([systemCode]),
    }
  }
  return { code: 'connection-lost', technical: toTechnical(codes) }
}

/** What a proxy answered in place of a way through, or that it did not answer at all. */
function toTunnelFailure({ status, code }: TunnelError): ErrorFailure {
  if (status === null) return { code: 'proxy-error', technical: toTechnical([code]) }
  const technical = { status }
  if (status === 407) return { code: 'proxy-auth-required', facts: { status }, technical }
  return { code: status >= 500 ? 'proxy-cannot-connect' : 'proxy-refused', facts: { status }, technical }
}

function toCode(error: object): string[] {
  if ('code' in error && typeof error.code === 'string') return [error.code]
  // What does not even begin like HTTP has a class of its own, and no code.
  return error instanceof errors.HTTPParserError ? ['HTTPParserError'] : []
}

function toTechnical(codes: string[]): { systemCode?: string } {
  const [first] = codes
  return first === undefined ? {} : { systemCode: first.slice(0, 100) }
}

function toFailureCode(code: string): FailureCode | undefined {
  if (Object.hasOwn(BY_CODE, code)) return BY_CODE[code]
  if (/^(?:ERR_SSL_|ERR_TLS_|ERR_OSSL_)/.test(code)) return 'tls-failed'
  if (/^(?:CERT_|CRL_|UNABLE_TO_)/.test(code)) return 'tls-untrusted'
  // Not HTTP at all, or compressed in a way that cannot be undone.
  if (/^(?:HTTPParserError|HPE_|Z_|ERR_BROTLI_|ERR__ERROR_FORMAT|ZSTD_)/.test(code))
    return 'answer-unexpected'
  return undefined
}

/** An error, what caused it and the attempts it sums up (one per address of a name), nearest first. */
function listErrors(thrown: unknown): object[] {
  const found: object[] = []
  const left: unknown[] = [thrown]
  for (let steps = 0; left.length > 0 && steps < 20; steps += 1) {
    const error = left.shift()
    if (typeof error !== 'object' || error === null) continue
    found.push(error)
    if ('cause' in error) left.push(error.cause)
    if ('errors' in error && Array.isArray(error.errors)) left.push(...(error.errors as unknown[]))
  }
  return found
}
