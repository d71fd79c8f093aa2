import type { Exchange } from '../exchange.ts'

/** The origin a request was sent to, as its Host header and its socket tell. */
export function toOrigin(exchange: Exchange): string {
  const host = exchange.headers.find(([name]) => name.toLowerCase() === 'host')?.[1] ?? 'localhost'
  return `${exchange.secure ? 'https' : 'http'}://${host}`
}
