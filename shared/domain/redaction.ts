import { PUBLIC_KEYS, SECRET_KEYS } from './secret-keys.ts'

/** What stands where a secret stood: visible, so that nobody takes it for what the server sent. */
export const HELD_BACK = '[held back]'

/** How names of secrets end that no table knows yet: channels and forks bring new ones. */
const SECRET_ENDINGS = ['password', 'passwd', 'secret', 'token', 'apikey', 'accesskey', 'privatekey']

const secretNames = new Set(SECRET_KEYS.map(toPlainName))
const publicNames = new Set(PUBLIC_KEYS.map(toPlainName))

/** Answers repeat the same few names; a server that makes up ever new ones fills no memory with them. */
const judged = new Map<string, boolean>()
const MOST_JUDGED = 2000

/** Whether what stands under this key is held back. */
export function isSecretKey(key: string): boolean {
  const known = judged.get(key)
  if (known !== undefined) return known
  const name = toPlainName(key)
  const isSecret =
    !publicNames.has(name) &&
    (secretNames.has(name) || SECRET_ENDINGS.some((ending) => name.endsWith(ending)))
  if (judged.size < MOST_JUDGED && key.length < 100) judged.set(key, isSecret)
  return isSecret
}

const ASSIGNMENT =
  /([\w-]+)(["']?\s*[:=]\s*)("(?:[^"\\]|\\.)*"?|'[^']*'?|\{[^}]*\}?|\[[^\]]*\]?|[^\s,;&"'<>)}\]]+)/g
const SCHEME_AND_CREDENTIALS = /\b(bearer|basic)\s+[\w.~+/=-]{6,}/gi
const CREDENTIALS_IN_ADDRESS = /(:\/\/)[^\s/@]+@/g

/**
 * A short text (a log line, a piece of what a server said) without what follows a secret's name in it, as in
 * `key: value`, `key=value` or JSON. For whole JSON texts the client reads and replaces values exactly.
 */
export function redactText(text: string): string {
  return text
    .replace(SCHEME_AND_CREDENTIALS, `$1 ${HELD_BACK}`)
    .replace(CREDENTIALS_IN_ADDRESS, `$1${HELD_BACK}@`)
    .replace(ASSIGNMENT, (whole, key: string, between: string) =>
      isSecretKey(key) ? `${key}${between}${HELD_BACK}` : whole,
    )
}

function toPlainName(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]+/g, '')
}
