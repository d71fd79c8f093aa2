import { randomUUID } from 'node:crypto'
import type { Keychain } from '#electron/vault/keychain.ts'

/** A keychain of one process, with the ways in which a real one can turn against its owner. */
export interface MemoryKeychain extends Keychain {
  /** `gone`: refuses everything. `other`: answers, with bytes nobody gave it. `rewrap`: asks for the secret to be wrapped afresh. */
  mood: 'fine' | 'gone' | 'other' | 'rewrap'
  /** How many secrets it has wrapped. */
  wraps: number
}

/** Opens an empty keychain. What it wraps is a name, so a wrapped secret tells nothing. */
export function openMemoryKeychain(): MemoryKeychain {
  const secrets = new Map<string, Uint8Array>()
  const keychain: MemoryKeychain = {
    mood: 'fine',
    wraps: 0,
    wrap(secret) {
      if (keychain.mood === 'gone') return Promise.reject(new Error('no such keychain'))
      const name = randomUUID()
      secrets.set(name, Uint8Array.from(secret))
      keychain.wraps += 1
      return Promise.resolve(Buffer.from(name))
    },
    unwrap(wrapped) {
      const secret = secrets.get(Buffer.from(wrapped).toString())
      if (keychain.mood === 'gone' || !secret) return Promise.reject(new Error('no such keychain'))
      const shouldRewrap = keychain.mood === 'rewrap'
      if (keychain.mood === 'other')
        return Promise.resolve({ secret: new Uint8Array(32).fill(1), shouldRewrap })
      return Promise.resolve({ secret: Uint8Array.from(secret), shouldRewrap })
    },
  }
  return keychain
}

/** A keychain that every process of a test shares. It protects nothing. */
export function openSharedKeychain(): Keychain {
  return {
    wrap: (secret) => Promise.resolve(Uint8Array.from(secret).reverse()),
    unwrap: (wrapped) => Promise.resolve({ secret: Uint8Array.from(wrapped).reverse(), shouldRewrap: false }),
  }
}
