import type { InstanceUrlProblem } from './instance-url-problems.ts'
import { toReach, type Reach } from './network-reach.ts'

/** An instance's address, read from what somebody typed. */
export interface InstanceUrl {
  ok: true
  /** Scheme, host in lower-case ASCII, port unless it is the scheme's own. */
  origin: string
  /** Host and port, for a name. */
  host: string
  isPlainHttp: boolean
  isLoopback: boolean
  /** Loopback, or an address or name that no public network routes: only there may a token travel without TLS. */
  isPrivate: boolean
  /** The account in a pasted dashboard address (`/app/accounts/3/…`), as a hint. */
  accountId: number | null
}
export type ParsedInstanceUrl = InstanceUrl | { ok: false; reason: InstanceUrlProblem; path?: string }

const LONGEST = 2048
const WRAPPING = /^[\s\p{Cf}"'`“”‘’«»<>(]+|[\s\p{Cf}"'`“”‘’«»<>),;]+$/gu
/** First segments of Chatwoot's own paths: with one of these the server stands at the root of its host. */
const OWN_PATHS = new Set(
  'app api auth super_admin installation platform enterprise swagger health cable widget survey hc rails public'.split(
    ' ',
  ),
)

/** Ports that `fetch` refuses everywhere, since they belong to services that a request could be made to confuse (WHATWG Fetch, 2.9). */
const BLOCKED_PORTS = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
  109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
  526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
  3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
])

/**
 * Reads an instance's address in any way people write one: with spaces and quotes around it, without a scheme, in upper
 * case, with a port, as the address of a dashboard page. A server under a sub-path is refused, since Chatwoot does not
 * run there (API document 9.1, 10). Never throws.
 */
export function parseInstanceUrl(typed: string): ParsedInstanceUrl {
  const text = typed.replace(WRAPPING, '').replace(/[\t\n\r]/g, '')
  if (text === '') return { ok: false, reason: 'empty' }
  if (text.length > LONGEST) return { ok: false, reason: 'too-long' }
  const address = withScheme(text)
  if (address === null) return { ok: false, reason: 'other-scheme' }
  if (/\s/u.test(address) || /^https?:\/{3}/.test(address) || !URL.canParse(address))
    return { ok: false, reason: toUnreadable(address) }
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') return { ok: false, reason: 'credentials' }
  const hostname = url.hostname.replace(/\.$/, '')
  const reach = toReach(hostname)
  if (reach === null) return { ok: false, reason: 'host' }
  if (url.port === '0') return { ok: false, reason: 'port' }
  if (BLOCKED_PORTS.has(Number(url.port))) return { ok: false, reason: 'blocked-port' }
  const segments = url.pathname.split('/').filter((segment) => segment !== '')
  const [first] = segments
  if (first !== undefined && !OWN_PATHS.has(first.toLowerCase())) {
    return { ok: false, reason: 'sub-path', path: `/${first}`.slice(0, 100) }
  }
  return { ok: true, ...toPlace(url, hostname, reach), accountId: toAccountId(url.pathname) }
}

function toPlace(url: URL, hostname: string, reach: Reach) {
  const host = url.port === '' ? hostname : `${hostname}:${url.port}`
  return {
    origin: `${url.protocol}//${host}`,
    host,
    isPlainHttp: url.protocol === 'http:',
    isLoopback: reach === 'loopback',
    isPrivate: reach !== 'public',
  }
}

/** The typed text as an http(s) address, or null where another scheme was meant. */
function withScheme(text: string): string | null {
  const written = /^(https?)\s*[:;]?\s*[/\\]{2,}\s*(.*)$/is.exec(text)
  if (written !== null) return `${(written[1] ?? '').toLowerCase()}://${written[2] ?? ''}`
  if (/^https?:/i.test(text)) return text
  if (/^[a-z][a-z0-9+.-]*:[/\\]{2}/i.test(text)) return null
  if (/^(?:javascript|data|file|blob|mailto|about|vbscript|view-source|chrome|ws|wss|ftp|ssh):/i.test(text)) {
    return null
  }
  const bare = withBrackets(text.replace(/^[/\\]{2,}/, ''))
  // A colon that is followed by no port number, in something that is no IPv6 address, ends a scheme.
  if (/^[a-z][a-z0-9+-]*:(?!\d)/i.test(bare)) return null
  return `${isUsuallyPlain(bare) ? 'http' : 'https'}://${bare}`
}

/** An IPv6 address that was typed without the brackets which a URL wants around it. */
function withBrackets(bare: string): string {
  return /^[0-9a-f]*:[0-9a-f]*:[0-9a-f:.]*$/i.test(bare) ? `[${bare}]` : bare
}

/** Servers on the same computer or network are mostly started without TLS; everywhere else https is meant. */
function isUsuallyPlain(bare: string): boolean {
  const address = `http://${bare}`
  if (/\s/u.test(bare) || !URL.canParse(address)) return false
  const { hostname, port } = new URL(address)
  const reach = toReach(hostname.replace(/\.$/, ''))
  return (reach === 'loopback' || reach === 'private') && port !== '443' && port !== '8443'
}

function toUnreadable(address: string): InstanceUrlProblem {
  const port = /^https?:\/\/(?:\[[^\]]*\]|[^/?#:[\s]+):([^/?#]*)/i.exec(address)?.[1]
  if (port !== undefined && port !== '' && !address.includes('@')) {
    return !/^\d+$/.test(port) || Number(port) > 65_535 ? 'port' : 'unreadable'
  }
  return 'unreadable'
}

function toAccountId(pathname: string): number | null {
  const found =
    /^\/+(?:app|super_admin|(?:(?:platform|enterprise)\/)?api\/v\d+)\/+accounts\/+(\d{1,15})(?:\/|$)/i.exec(
      pathname,
    )
  const id = Number(found?.[1] ?? 0)
  return id > 0 ? id : null
}
