import { FailureError } from '#shared/failures/failure.ts'

/** What `fetch` gives to read a body with; chunks come after decompression. */
interface Readable {
  getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array }>; cancel(): Promise<void> }
}

/**
 * Reads a body of at most so many bytes after decompression, as strict UTF-8 (a byte order mark is tolerated). Stops
 * reading where it grows beyond that, so that a bomb inflates no further. Fails with `answer-too-large` or `answer-not-json`.
 */
export async function readBody(body: Readable | null, most: number): Promise<string> {
  if (body === null) return ''
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done || value === undefined) break
    length += value.byteLength
    if (length > most) {
      await reader.cancel().catch(() => undefined)
      throw new FailureError('answer-too-large', {
        facts: { limit: `${(most / 1024 / 1024).toFixed(0)} MiB` },
      })
    }
    chunks.push(value)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new FailureError('answer-not-json', { facts: { problem: 'utf-8' } })
  }
}
