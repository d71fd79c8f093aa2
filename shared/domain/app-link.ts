/** The scheme of links into the app. */
export const LINK_SCHEME = 'switchyard:'
/** What a link may name besides the account: a word, such as `settings`; whether there is such a part, the page knows. */
const TAB = /^[a-z][a-z-]{0,30}$/
const MOST_CHARACTERS = 2_000

/**
 * A place in the app, named so that it means the same on every computer: by the server's own address, never by what this
 * vault calls it. A link can only lead somewhere; there is none that changes anything.
 */
export interface AppLink {
  /** An origin, such as `https://chat.example.com`. Whether it is in the vault, only the vault knows. */
  origin: string
  accountId: number | null
  tab: string | null
}

/**
 * Reads `switchyard://open?server=https://chat.example.com&account=3&tab=settings`. Null for anything else: another scheme
 * inside, credentials, control characters, a path, a number that is none, too long.
 */
function parseAppLink(text: string): AppLink | null {
  if (text.length > MOST_CHARACTERS || /[\u0000-\u0020\u007f]/.test(text) || !URL.canParse(text)) return null
  const link = new URL(text)
  const isOurs = link.protocol === LINK_SCHEME && link.host === 'open' && /^\/?$/.test(link.pathname)
  if (!isOurs || link.username !== '' || link.hash !== '') return null
  const origin = toOrigin(link.searchParams.get('server') ?? '')
  const account = link.searchParams.get('account')
  const tab = link.searchParams.get('tab')
  const accountId = account === null ? null : toId(account)
  if (origin === null || accountId === undefined || (tab !== null && !TAB.test(tab))) return null
  return { origin, accountId, tab }
}

/** The link to a place, for somebody else who has the same server in their app. */
export function toAppLink({ origin, accountId, tab }: AppLink): string {
  const query = new URLSearchParams({ server: origin })
  if (accountId !== null) query.set('account', String(accountId))
  if (tab !== null) query.set('tab', tab)
  return `${LINK_SCHEME}//open?${query.toString()}`
}

/** The link among the words of a command line, if there is one. Chromium's own words are among them. */
export function findAppLink(words: readonly string[]): AppLink | null {
  const word = words.find((one) => one.toLowerCase().startsWith(`${LINK_SCHEME}//`))
  return word === undefined ? null : parseAppLink(word)
}

function toOrigin(text: string): string | null {
  if (!URL.canParse(text)) return null
  const { protocol, origin, href, username, password } = new URL(text)
  const isPlain = href === `${origin}/` && username === '' && password === ''
  return isPlain && (protocol === 'https:' || protocol === 'http:') ? origin : null
}

function toId(text: string): number | undefined {
  const id = /^[1-9]\d{0,14}$/.test(text) ? Number(text) : NaN
  return Number.isSafeInteger(id) ? id : undefined
}
