// A data worker on a drive that hangs once it was opened.
import { parentPort } from 'node:worker_threads'

parentPort?.once('message', (requests: { id: number }[]) => {
  parentPort?.postMessage(requests.map(({ id }) => ({ id, ok: true, value: null })))
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
})
