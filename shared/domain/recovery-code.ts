/** How many bytes of chance a recovery code carries: 136 bits, too many to guess at any speed. */
export const RECOVERY_SECRET_BYTES = 17

/** Crockford's base 32: no letter in it is mistaken for a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CHECK_BYTES = 3
const CODE_LENGTH = ((RECOVERY_SECRET_BYTES + CHECK_BYTES) * 8) / 5
const GROUP = 4

/** A code as it was typed: its secret, or what is wrong with it before any vault has been asked. */
export type ReadRecoveryCode =
  { kind: 'secret'; secret: Uint8Array } | { kind: 'incomplete' } | { kind: 'mistyped' }

/** Writes a secret as eight groups of four characters. The last of them check the rest, so that a slip is told from another code. */
export function toRecoveryCode(secret: Uint8Array): string {
  if (secret.byteLength !== RECOVERY_SECRET_BYTES) throw new RangeError('A recovery code has 17 bytes.')
  const code = toCharacters(Uint8Array.from([...secret, ...toCheck(secret)]))
  return Array.from({ length: CODE_LENGTH / GROUP }, (_, index) =>
    code.slice(index * GROUP, (index + 1) * GROUP),
  ).join('-')
}

/** Reads a code however it was typed: small letters, spaces, no hyphens, O for 0, I or L for 1. */
export function readRecoveryCode(typed: string): ReadRecoveryCode {
  const plain = plainRecoveryText(typed)
  if (plain.length < CODE_LENGTH) return { kind: 'incomplete' }
  const bytes = toBytes(plain)
  if (plain.length > CODE_LENGTH || bytes === undefined) return { kind: 'mistyped' }
  const secret = bytes.slice(0, RECOVERY_SECRET_BYTES)
  const fits = toCheck(secret).every((byte, index) => byte === bytes[RECOVERY_SECRET_BYTES + index])
  return fits ? { kind: 'secret', secret } : { kind: 'mistyped' }
}

/** What was typed of a code, in the characters that codes are written in. */
export function plainRecoveryText(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
}

function toCharacters(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[parseInt(five, 2)]).join('')
}

function toBytes(characters: string): Uint8Array | undefined {
  const places = Array.from(characters, (character) => ALPHABET.indexOf(character))
  if (places.includes(-1)) return undefined
  const bits = places.map((place) => place.toString(2).padStart(5, '0')).join('')
  return Uint8Array.from((bits.match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2)))
}

/** CRC-24 of OpenPGP: finds every single slip and every exchange of neighbours. It protects from nothing else. */
function toCheck(secret: Uint8Array): number[] {
  let register = 0xb704ce
  for (const byte of secret) {
    register ^= byte << 16
    for (let bit = 0; bit < 8; bit += 1) {
      register <<= 1
      if (register & 0x1000000) register ^= 0x1864cfb
    }
  }
  return [(register >> 16) & 0xff, (register >> 8) & 0xff, register & 0xff]
}
