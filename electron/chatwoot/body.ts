import type { Readable } from 'node:stream'
import { FailureError } from '#shared/failures/failure.ts'

/**
 * Reads a body of at most so many bytes after decompression, as strict UTF-8 (a byte order mark is tolerated). Stops
 * reading where it grows beyond that, so that a bomb inflates no further. Fails with `answer-too-large`, `answer-not-json`, or
 * with what broke the connection.
 */
export async function readBody(body: Readable, most: number): Promise<string> {
  const bytes = await gather(body, most)
  try {
    return decoder.decode(bytes)
  } catch {
    throw new FailureError('answer-not-json', { facts: { problem: 'utf-8' } })
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function gather(body: Readable, most: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    let length = 0
    body.on('data', (chunk: Uint8Array) => {
      length += chunk.byteLength
      if (length <= most) chunks.push(chunk)
      else {
        reject(
          new FailureError('answer-too-large', {
            facts: { limit: `${(most / 1024 / 1024).toFixed(0)} MiB` },
          }),
        )
        body.destroy()
      }
    })
    body.on('end', () => {
      resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks))
    })
    body.on('error', reject)
    // By itself only where somebody else has ended it.
    body.on('close', () => {
      if (!body.readableEnded && !body.errored) reject(new Error('The body ended early.'))
    })
  })
}
