// A worker that ends at the first message, as one does that ran out of memory.
import { parentPort } from 'node:worker_threads'

parentPort?.on('message', () => {
  process.exit(1)
})
