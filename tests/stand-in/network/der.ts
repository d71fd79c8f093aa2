/** Just enough of DER to write a certificate: every function returns one complete element. */
export const der = {
  sequence: (...items: Buffer[]): Buffer => element(0x30, Buffer.concat(items)),
  set: (...items: Buffer[]): Buffer => element(0x31, Buffer.concat(items)),
  /** A non-negative integer of any length. */
  integer: (bytes: Buffer): Buffer =>
    element(0x02, (bytes[0] ?? 0) > 0x7f ? Buffer.concat([zero, bytes]) : bytes),
  true: Buffer.from([0x01, 0x01, 0xff]),
  oid: (dotted: string): Buffer => element(0x06, toOidBytes(dotted)),
  octets: (bytes: Buffer): Buffer => element(0x04, bytes),
  /** Bits of which the last `unused` do not count. */
  bits: (bytes: Buffer, unused = 0): Buffer => element(0x03, Buffer.concat([Buffer.from([unused]), bytes])),
  text: (value: string): Buffer => element(0x0c, Buffer.from(value)),
  /** A time to the second; as X.509 asks, with two digits of the year before 2050 and four from then on. */
  time: (date: Date): Buffer => {
    const digits = date.toISOString().replace(/\.\d+/, '').replace(/[-:T]/g, '')
    return date.getUTCFullYear() < 2050
      ? element(0x17, Buffer.from(digits.slice(2)))
      : element(0x18, Buffer.from(digits))
  },
  /** An element whose meaning its place tells: `[number]`. */
  tagged: (number: number, content: Buffer, constructed = true): Buffer =>
    element((constructed ? 0xa0 : 0x80) | number, content),
}

const zero = Buffer.from([0])

function element(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag]), toLength(content.length), content])
}

function toLength(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length])
  const bytes = length > 0xff ? [length >> 8, length & 0xff] : [length]
  return Buffer.from([0x80 | bytes.length, ...bytes])
}

function toOidBytes(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number)
  return Buffer.from([first * 40 + second, ...others.flatMap(toBase128)])
}

function toBase128(value: number): number[] {
  const bytes = [value & 0x7f]
  for (let left = value >> 7; left > 0; left >>= 7) bytes.unshift((left & 0x7f) | 0x80)
  return bytes
}
