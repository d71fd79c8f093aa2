/** What stands where a secret stood: visible, so that nobody takes it for what the server sent. */
export const HELD_BACK = '[held back]'

/**
 * The one table of secrets by key name (API document 4.13), compared without regard to case, `_` and `-`, at any depth.
 * Logins are in it because they come with the password's mailbox, ids of a provider because they are half a credential,
 * `webhook_url` because people put keys into addresses, `inbox_identifier` because it lets anybody write into the inbox.
 */
export const SECRET_KEYS = [
  // profile, sign-in, signup, bots: who holds these is the user
  'access_token',
  'pubsub_token',
  'hmac_identifier',
  'mfa_token',
  'authorization',
  // e-mail inboxes
  'imap_login',
  'imap_password',
  'smtp_login',
  'smtp_password',
  // website and API inboxes, bots
  'hmac_token',
  'secret',
  'inbox_identifier',
  'webhook_url',
  // WhatsApp and Twilio inboxes
  'provider_config',
  'auth_token',
  'account_sid',
  'api_key_sid',
] as const

/** Names that end like a secret but stand in the source of every public page. */
export const PUBLIC_KEYS = ['website_token'] as const

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
