import type { Session } from 'electron'

const SCHEMES: Readonly<Record<string, string>> = {
  PROXY: 'http',
  HTTPS: 'https',
  SOCKS: 'socks4',
  SOCKS4: 'socks4',
  SOCKS5: 'socks5',
}

/** The proxy that the system's settings name for an address, as `http://host:port`, or null for a direct connection. */
export async function findProxy(session: Session, address: string): Promise<string | null> {
  return toProxyAddress(await session.resolveProxy(address))
}

/**
 * The first choice of a proxy script's answer, such as `PROXY proxy.example:3128; DIRECT`.
 * What it says after that is for when the first one is down, which an admin should be told instead.
 */
function toProxyAddress(answer: string): string | null {
  const [kind = '', place] = (answer.split(';')[0] ?? '').trim().split(/\s+/)
  const scheme = SCHEMES[kind.toUpperCase()]
  return scheme === undefined || place === undefined ? null : `${scheme}://${place}`
}
