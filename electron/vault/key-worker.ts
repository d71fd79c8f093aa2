// The entry file of the key worker: one derivation, then it is ended.
import { parentPort } from 'node:worker_threads'
import { argon2id } from 'hash-wasm'
import type { DerivationRequest } from './key-derivation.ts'

parentPort?.once('message', (request: DerivationRequest) => {
  void answer(request)
})

async function answer({ passphrase, salt, cost }: DerivationRequest): Promise<void> {
  const key = await argon2id({
    password: passphrase,
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.passes,
    parallelism: cost.parallelism,
    hashLength: 32,
    outputType: 'binary',
  })
  passphrase.fill(0)
  parentPort?.postMessage(key)
}
