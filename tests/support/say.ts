import { writeSync } from 'node:fs'

/** Says a line at once, so that whoever reads has it even if this process is killed next. */
export function say(line: string): void {
  let rest = Buffer.from(`${line}\n`)
  while (rest.byteLength > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest))
    } catch (thrown) {
      // A process that has started a thread writes to a pipe without waiting: where that is full, it is tried again.
      if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EAGAIN')) throw thrown
    }
  }
}
