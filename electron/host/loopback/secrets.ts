import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Unused links at a time; the oldest is dropped for a newer one. */
const LINK_LIMIT = 16

/**
 * The secrets of one loopback host. A link's secret works once and is exchanged for a session's, which works until the
 * host ends. Only their hashes are kept, and every comparison takes the same time whatever was sent.
 */
export interface Secrets {
  /** A fresh one-time secret for an address. */
  issueLink(): string
  /** The session secret for a one-time secret, or null when that is unknown or was used before. */
  redeemLink(secret: string): string | null
  isSession(secret: string): boolean
}

export function openSecrets(): Secrets {
  let links: Buffer[] = []
  const sessions: Buffer[] = []
  const issue = () => {
    const secret = randomBytes(32).toString('base64url')
    return { secret, hash: toHash(secret) }
  }
  return {
    issueLink() {
      const { secret, hash } = issue()
      links = [...links, hash].slice(-LINK_LIMIT)
      return secret
    },
    redeemLink(secret) {
      const used = findHash(links, toHash(secret))
      if (used === undefined) return null
      links = links.filter((link) => link !== used)
      const session = issue()
      sessions.push(session.hash)
      return session.secret
    },
    isSession: (secret) => findHash(sessions, toHash(secret)) !== undefined,
  }
}

function toHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

// Looks at every hash, so that the time says nothing about which one fits.
function findHash(hashes: readonly Buffer[], wanted: Buffer): Buffer | undefined {
  return hashes.filter((hash) => timingSafeEqual(hash, wanted))[0]
}
