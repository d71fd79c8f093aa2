// The entry file of the file worker: one task, then it is ended.
import { parentPort } from 'node:worker_threads'
import { toFailure } from '#shared/failures/failure.ts'
import { count, examine, look, whichOpen, write } from './file-tasks.ts'
import { buffersOf, type FileAnswer, type FileRequest } from './file-work.ts'
import { asVaultFailures } from './vault-failures.ts'

parentPort?.once('message', (request: FileRequest) => {
  void answer(request)
})

async function answer(request: FileRequest): Promise<void> {
  const said = await carryOut(request)
  // Before anything is said: whoever hears it ends this thread.
  for (const value of Object.values(request.input)) if (value instanceof Uint8Array) value.fill(0)
  parentPort?.postMessage(said, said.ok && said.value !== null ? buffersOf(said.value as object) : [])
}

async function carryOut(request: FileRequest): Promise<FileAnswer> {
  try {
    return { ok: true, value: await fulfil(request) }
  } catch (thrown) {
    return toAnswer(thrown)
  }
}

async function fulfil(request: FileRequest): Promise<object | null> {
  switch (request.task) {
    case 'look':
      return asVaultFailures(() => look(request.input))
    case 'write':
      return asVaultFailures(() => write(request.input))
    case 'examine':
      return asVaultFailures(() => examine(request.input))
    case 'count':
      return asVaultFailures(() => count(request.input))
    case 'whichOpen':
      return whichOpen(request.input)
    default: {
      // What only a transfer needs is many schemas: no unlocking waits for them.
      const { fulfilTransfer } = await import('./transfer/transfer-tasks.ts')
      return fulfilTransfer(request)
    }
  }
}

function toAnswer(thrown: unknown): FileAnswer {
  const failure = toFailure(thrown)
  if (failure !== undefined) return { ok: false, failure }
  return { ok: false, broke: thrown instanceof Error ? thrown.name : typeof thrown }
}
