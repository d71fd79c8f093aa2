import { hkdfSync } from 'node:crypto'
import { KEY_BYTES } from './keyslots.ts'

/** Lends the key of one of the two files and wipes it. Each has its own, so that neither opens with the other's. */
export function withFileKey<Result>(
  vaultKey: Uint8Array,
  file: 'vault.db' | 'cache.db',
  work: (fileKey: Uint8Array) => Result,
): Result {
  const fileKey = new Uint8Array(
    hkdfSync('sha256', vaultKey, new Uint8Array(), `switchyard ${file}`, KEY_BYTES),
  )
  try {
    return work(fileKey)
  } finally {
    fileKey.fill(0)
  }
}
