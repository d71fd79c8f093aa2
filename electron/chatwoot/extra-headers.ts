import type { Connection } from '#shared/domain/connection.ts'
import { checkSecretMayTravel } from './token-header.ts'

/** The extra headers of one server, for a request to that server. Fails with `plain-http-refused` as a token does. */
export function toExtraHeaders(origin: string, { headers }: Connection): Record<string, string> {
  if (headers.length > 0) checkSecretMayTravel(origin)
  return Object.fromEntries(headers.map(({ name, value }) => [name, value]))
}

/** Everything in a connection that a server could echo and nobody may see: values, and what is packed into them. */
export function listSecrets({ headers, proxy }: Connection): string[] {
  const values = headers.flatMap(({ value }) => [value, ...unpack(value)])
  return proxy.kind === 'own' && proxy.password !== '' ? [...values, proxy.password] : values
}

/** `Bearer abc` is a secret without its first word too, and `Basic …` spells a name and a password. */
function unpack(value: string): string[] {
  const [, scheme = '', rest = ''] = /^(\w+) +(\S+)$/.exec(value) ?? []
  if (rest === '') return []
  if (scheme.toLowerCase() !== 'basic') return [rest]
  const decoded = Buffer.from(rest, 'base64').toString('utf8')
  return [rest, decoded, decoded.slice(decoded.indexOf(':') + 1)]
}
