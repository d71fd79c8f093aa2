import { PASSPHRASE_MINIMUM } from './vault.ts'

/** How well a passphrase withstands guessing: `short` is refused, the others are advice. */
export type PassphraseStrength = 'short' | 'weak' | 'fair' | 'strong'

/**
 * A rough measure, on the safe side: characters that repeat or follow their neighbour (aaa, 123, abc) count a quarter.
 * Against the slow derivation of the vault, 45 bits resist a casual attack and 65 a determined one.
 */
export function measurePassphrase(passphrase: string): PassphraseStrength {
  const characters = Array.from(passphrase.normalize('NFKC'))
  if (characters.length < PASSPHRASE_MINIMUM) return 'short'
  const bits = countEffective(characters) * Math.log2(poolOf(passphrase))
  if (bits < 45) return 'weak'
  return bits < 65 ? 'fair' : 'strong'
}

function countEffective(characters: readonly string[]): number {
  let effective = 0
  for (const [index, character] of characters.entries()) {
    const step = (character.codePointAt(0) ?? 0) - (characters[index - 1]?.codePointAt(0) ?? -9)
    effective += Math.abs(step) <= 1 ? 0.25 : 1
  }
  return Math.min(effective, new Set(characters).size * 2)
}

function poolOf(passphrase: string): number {
  const classes: [RegExp, number][] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/[0-9]/, 10],
    [/[\p{P}\p{S}\p{Z}]/u, 20],
    [/[^\x20-\x7e]/, 60],
  ]
  return classes.reduce((sum, [pattern, size]) => (pattern.test(passphrase) ? sum + size : sum), 1)
}
