import { toFailure } from '#shared/failures/failure.ts'

/**
 * Writes down what was learned beside what was asked for. A vault that keeps nothing at present, because it may only be read or
 * its drive has gone, is no reason to keep back an answer: it is learned again the next time.
 */
export function noteInPassing(note: () => void): void {
  try {
    note()
  } catch (thrown) {
    const code = toFailure(thrown)?.code
    if (code !== 'vault-not-writable' && code !== 'vault-gone') throw thrown
  }
}
