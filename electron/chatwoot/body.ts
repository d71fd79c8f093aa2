import type { Readable } from 'node:stream'
import { FailureError } from '#shared/failures/failure.ts'
import { toErrorFailure } from './failures-from-errors.ts'

/**
 * Reads a body of at most so many bytes after decompression, as strict UTF-8 (a byte order mark is tolerated). Stops
 * reading where it grows beyond that, so that a bomb inflates no further. Fails with `answer-too-large`, `answer-not-json`, or
 * with what broke the connection.
 */
export async function readBody(body: Readable, most: number): Promise<string> {
  const { bytes, broken } = await gather(body, most)
  if (broken !== null) throw broken
  try {
    return strict.decode(bytes)
  } catch {
    throw new FailureError('answer-not-json', { facts: { problem: 'utf-8' } })
  }
}

/**
 * Reads what came with a refusal, as far as it can be read. Its status says what happened: a proxy's page in Latin-1, one that
 * is packed wrongly or one without an end must not hide that. Fails with what broke the connection.
 */
export async function readRefusal(body: Readable, most: number): Promise<string> {
  const { bytes, broken } = await gather(body, most)
  if (broken !== null && !isAboutContent(broken)) throw broken
  return lenient.decode(bytes)
}

const strict = new TextDecoder('utf-8', { fatal: true })
const lenient = new TextDecoder('utf-8')

function isAboutContent(broken: Error): boolean {
  return broken instanceof FailureError || toErrorFailure(broken).code === 'answer-unexpected'
}

/** The bytes that came, and what ended them too early, if anything did. */
function gather(body: Readable, most: number): Promise<{ bytes: Uint8Array; broken: Error | null }> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = []
    let length = 0
    const end = (broken: Error | null) => {
      const [first] = chunks
      resolve({ bytes: chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks), broken })
    }
    body.on('data', (chunk: Uint8Array) => {
      length += chunk.byteLength
      if (length <= most) chunks.push(chunk)
      else {
        const limit = `${(most / 1024 / 1024).toFixed(0)} MiB`
        end(new FailureError('answer-too-large', { facts: { limit } }))
        body.destroy()
      }
    })
    body.on('end', () => {
      end(null)
    })
    body.on('error', end)
    // By itself only where somebody else has ended it.
    body.on('close', () => {
      if (!body.readableEnded && !body.errored) end(new Error('The body ended early.'))
    })
  })
}
