import type { DoctorStep } from '#shared/contract/entry.ts'
import type { FailureCode } from '#shared/failures/failure.ts'
import type { DoctorWay } from './connection.ts'

const CERTIFICATE: readonly FailureCode[] = [
  'tls-untrusted',
  'tls-expired',
  'tls-wrong-host',
  'tls-pin-mismatch',
]
const PROXY: readonly FailureCode[] = [
  'proxy-error',
  'proxy-auth-required',
  'proxy-refused',
  'proxy-cannot-connect',
]
const GATE: readonly FailureCode[] = ['access-gate', 'basic-auth-required']

/** What can be set so that a step passes that has failed; nothing where settings cannot help. */
export function listWays({ outcome, failure, facts }: DoctorStep): DoctorWay[] {
  if (outcome !== 'failed' || failure === null) return []
  if (CERTIFICATE.includes(failure.code)) {
    const read = (name: string) => (facts[name] === undefined ? '' : String(facts[name]))
    const certificate = {
      issuer: read('issuer'),
      subject: read('subject'),
      expires: read('expires'),
      fingerprint: read('fingerprint'),
    }
    const pin: DoctorWay[] = certificate.fingerprint === '' ? [] : [{ way: 'pin', certificate }]
    return failure.code === 'tls-untrusted' ? [...pin, { way: 'certificate' }] : pin
  }
  if (PROXY.includes(failure.code)) return [{ way: 'proxy' }]
  return GATE.includes(failure.code) ? [{ way: 'headers' }] : []
}
