import type { Problem } from './problems.ts'

const shortest = 6
const longest = 128
const specials = ' !@#$%^&*()_+-=[]{}|"/\\.,`<>:;?~\''

/** The kinds of which a password must hold one each, with how the server shows them. */
const kinds: readonly { name: string; shown: string; holds: (character: string) => boolean }[] = [
  { name: 'uppercase', shown: '(A..Z)', holds: (character) => /[A-Z]/.test(character) },
  { name: 'lowercase', shown: '(a..z)', holds: (character) => /[a-z]/.test(character) },
  { name: 'number', shown: '(0..9)', holds: (character) => /[0-9]/.test(character) },
  { name: 'special', shown: `(${specials})`, holds: (character) => specials.includes(character) },
]

/** What is wrong with a password (API document 5.8); a confirmation is held against the same rules when there is one. */
export function passwordProblems(password: string, confirmation: string | null): Problem[] {
  const told = (attribute: string, text: string): Problem[] =>
    messages(text).map((message) => ({ attribute, message }))
  if (confirmation === null) return told('password', password)
  const differs = confirmation !== password
  return [
    ...told('password', password),
    ...told('password_confirmation', confirmation),
    ...(differs ? [{ attribute: 'password_confirmation', message: "doesn't match Password" }] : []),
  ]
}

function messages(password: string): string[] {
  const characters = Array.from(password)
  const unknown = characters.filter((character) => !kinds.some(({ holds }) => holds(character)))
  return [
    ...(characters.length < shortest ? [`must contain at least ${shortest} characters`] : []),
    ...(characters.length > longest ? [`must contain less than ${longest} characters`] : []),
    ...(unknown.length > 0 ? [unknownMessage(unknown)] : []),
    ...kinds
      .filter(({ holds }) => !characters.some(holds))
      .map(({ name, shown }) => `must contain at least 1 ${name} character  ${shown}`),
  ]
}

function unknownMessage(unknown: readonly string[]): string {
  const noun = unknown.length === 1 ? 'character' : 'characters'
  return `contains ${unknown.length} invalid ${noun} (${[...new Set(unknown)].join(', ')})`
}
