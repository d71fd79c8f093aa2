const trusted =
  /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^(::1|localhost|unix|f[cd][0-9a-f]{2}:.*)$/i

/** The client's address as Rack finds it: the last forwarded one that is not a proxy of ours, if our peer is one. */
export function clientAddress(peer: string, forwarded: string | undefined): string {
  if (!trusted.test(peer) || forwarded === undefined) return peer
  const addresses = forwarded.split(/[,\s]+/).filter((address) => address !== '')
  return addresses.findLast((address) => !trusted.test(address)) ?? addresses[0] ?? peer
}
