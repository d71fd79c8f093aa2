import { pause } from './pause.ts'

/** A request whose connection broke may still be in work: a server that shows nothing of it yet is asked once more. */
const PAUSE = 1000

/**
 * Reads something again after a change of which no answer came: once if it has arrived, and a second time a moment later
 * if not. Null where it cannot be read.
 */
export async function lookAgain<Seen>({
  read,
  hasArrived,
  ended,
}: {
  read: () => Promise<Seen>
  hasArrived: (seen: Seen) => boolean
  ended: AbortSignal
}): Promise<Seen | null> {
  try {
    const seen = await read()
    if (hasArrived(seen)) return seen
    await pause(PAUSE, ended)
    return await read()
  } catch {
    return null
  }
}
