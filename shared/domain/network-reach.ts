/** From where a host can be reached by its name or address alone. */
export type Reach = 'loopback' | 'private' | 'public'

/** Names that only ever mean something on the own network: RFC 6762, RFC 8375, and what ICANN reserved in 2024. */
const PRIVATE_DOMAINS = ['local', 'home.arpa', 'internal']

/**
 * How far away a host is, judged by a hostname as `URL` gives it (lower-case ASCII, IPv4 in four numbers, IPv6 in
 * brackets). A public name may well point into a private network: without asking the network nobody knows, so it counts
 * as public. Null for what no server can have.
 */
export function toReach(hostname: string): Reach | null {
  if (hostname.startsWith('[')) return toIpv6Reach(hostname.slice(1, -1))
  if (/^\d+\.\d+\.\d+\.\d+$/.test(hostname)) return toIpv4Reach(hostname.split('.').map(Number))
  if (!isName(hostname)) return null
  if (hostname === 'localhost' || hostname.endsWith('.localhost')) return 'loopback'
  if (!hostname.includes('.')) return 'private'
  return PRIVATE_DOMAINS.some((domain) => hostname.endsWith(`.${domain}`)) ? 'private' : 'public'
}

function isName(hostname: string): boolean {
  const labels = hostname.split('.')
  return (
    hostname.length <= 253 && labels.every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label))
  )
}

function toIpv4Reach([first = 0, second = 0, third = 0, fourth = 0]: number[]): Reach | null {
  // Servers started on 0.0.0.0 announce themselves so, and connecting to it ends on the own machine.
  if (first === 0) return second === 0 && third === 0 && fourth === 0 ? 'loopback' : null
  if (first === 127) return 'loopback'
  if (first >= 224) return null
  const isPrivate =
    first === 10 ||
    // Shared address space (RFC 6598): behind a provider's or an overlay network's own gateway, and in no public table.
    (first === 100 && second >= 64 && second <= 127) ||
    (first === 172 && second >= 16 && second <= 31) ||
    (first === 192 && second === 168) ||
    (first === 169 && second === 254)
  return isPrivate ? 'private' : 'public'
}

function toIpv6Reach(address: string): Reach | null {
  if (address === '::' || address === '::1') return 'loopback'
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address)
  if (mapped !== null) {
    const [high, low] = [parseInt(mapped[1] ?? '', 16), parseInt(mapped[2] ?? '', 16)]
    return toIpv4Reach([high >> 8, high & 0xff, low >> 8, low & 0xff])
  }
  const first = parseInt(address.split(':', 1)[0] ?? '', 16) || 0
  if (first >= 0xff00) return null
  const isPrivate = (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80
  return isPrivate ? 'private' : 'public'
}
