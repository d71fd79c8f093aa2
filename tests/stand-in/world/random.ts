const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const hexadecimal = '0123456789abcdef'

/** A repeatable source of chance: the same seed gives the same world. */
export interface Random {
  /** A fraction in [0, 1). */
  fraction(): number
  /** An integer in [0, below). */
  integer(below: number): number
  pick<T>(values: readonly T[]): T
  /** Chatwoot's kind of token: base58, without 0 O I l. */
  base58(length: number): string
  hex(length: number): string
  uuid(): string
}

/** A generator (mulberry32) started from a seed of 32 bits. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const integer = (below: number): number => Math.floor(fraction() * below)
  const text = (alphabet: string, length: number): string => {
    let made = ''
    for (let count = 0; count < length; count += 1) made += alphabet.charAt(integer(alphabet.length))
    return made
  }
  const hex = (length: number): string => text(hexadecimal, length)
  return {
    fraction,
    integer,
    pick: <T>(values: readonly T[]): T => {
      const value = values[integer(values.length)]
      if (value === undefined) throw new Error('There is nothing to pick from.')
      return value
    },
    base58: (length) => text(base58, length),
    hex,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  }
}
