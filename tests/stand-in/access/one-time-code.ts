import { createHmac } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const stepInMilliseconds = 30_000

/** The number of the half minute that a time (milliseconds) falls into: what codes are made of. */
export function timeStep(now: number): number {
  return Math.floor(now / stepInMilliseconds)
}

/** Whether a six-digit code (RFC 6238, SHA-1, 30 s) fits a base32 secret at a time step, or one before or after it. */
export function isOneTimeCode(secret: string, code: string, step: number): boolean {
  return [step - 1, step, step + 1].some((one) => oneTimeCode(secret, one) === code)
}

/** The six digits that an authenticator shows for a base32 secret in a time step. */
export function oneTimeCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', decodeBase32(secret)).update(counter).digest()
  const offset = digest.readUInt8(19) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

function decodeBase32(text: string): Buffer {
  const bits = Array.from(text)
    .map((character) => alphabet.indexOf(character).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
