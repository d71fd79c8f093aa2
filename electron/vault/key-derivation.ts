import { Worker } from 'node:worker_threads'
import type { PassphraseCost } from './keyslots.ts'

/** What the key worker is asked for. */
export interface DerivationRequest {
  passphrase: Uint8Array
  salt: Uint8Array
  cost: PassphraseCost
}

/**
 * Derives a slot's key (32 bytes) from a passphrase, in a worker of its own: it takes half a second of pure computing
 * and 64 MiB, both of which end with the worker. Two spellings of the same characters are the same passphrase (NFKC).
 */
export function deriveKey(
  worker: URL,
  passphrase: string,
  salt: Uint8Array,
  cost: PassphraseCost,
): Promise<Uint8Array> {
  const request: DerivationRequest = { passphrase: toBytes(passphrase), salt: Uint8Array.from(salt), cost }
  const thread = new Worker(worker)
  return new Promise<Uint8Array>((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => {
      reject(new Error('The key worker ended without an answer.'))
    })
    // Moved, not copied: this thread keeps nothing of the passphrase.
    thread.postMessage(request, [request.passphrase.buffer as ArrayBuffer])
  }).finally(() => thread.terminate())
}

function toBytes(passphrase: string): Uint8Array {
  // Not through Buffer: its small buffers share one piece of memory, which cannot be moved to another thread.
  return new TextEncoder().encode(passphrase.normalize('NFKC'))
}
