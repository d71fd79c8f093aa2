/** What a Chatwoot server wants of a new password (API document 5.8), in the order a form shows it. */
export const PASSWORD_RULES = ['length', 'upper', 'lower', 'digit', 'special', 'allowed'] as const
export type PasswordRule = (typeof PASSWORD_RULES)[number]

const SHORTEST_PASSWORD = 6
const LONGEST_PASSWORD = 128
/** The characters that count as special. Whatever is neither a letter or digit of ASCII nor one of these is forbidden. */
const SPECIAL_CHARACTERS = ' !@#$%^&*()_+-=[]{}|"/\\.,`<>:;?~\''

const special = new Set(SPECIAL_CHARACTERS)
const isPlain = (character: string) => /[A-Za-z0-9]/.test(character)

/** Which rules a password keeps. An empty one keeps none. */
export function judgePassword(password: string): Record<PasswordRule, boolean> {
  const characters = Array.from(password)
  return {
    length: characters.length >= SHORTEST_PASSWORD && characters.length <= LONGEST_PASSWORD,
    upper: /[A-Z]/.test(password),
    lower: /[a-z]/.test(password),
    digit: /[0-9]/.test(password),
    special: characters.some((character) => special.has(character)),
    allowed:
      characters.length > 0 && characters.every((character) => isPlain(character) || special.has(character)),
  }
}

/** Whether the server would take it. */
export function isPasswordAccepted(password: string): boolean {
  return Object.values(judgePassword(password)).every((kept) => kept)
}
