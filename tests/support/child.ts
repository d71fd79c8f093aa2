import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

/** A process of a test, killed after it at the latest. */
export interface Child {
  /** What it has said so far, line by line. */
  lines: string[]
  /** Waits for a line; rejects where the process ends without it. */
  said(line: string): Promise<void>
  /** `kill -9`, and waits until it is gone. */
  kill(): Promise<void>
  /** Waits until it has ended by itself, and answers with its exit code. */
  ended(): Promise<number | null>
}

/** Starts an unbuilt script in a Node process of its own. `fileBlocks`: the size in half kilobytes no file may exceed (as on a full disk). */
export function startChild(script: URL, args: string[], options: { fileBlocks?: number } = {}): Child {
  const command = [process.execPath, script.pathname, ...args]
  const limited = ['/bin/sh', '-c', `ulimit -f ${String(options.fileBlocks)} && exec "$@"`, 'sh', ...command]
  const [program = '', ...rest] = options.fileBlocks === undefined ? command : limited
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return watchChild(child)
}

function watchChild(child: ChildProcess & { stdout: NonNullable<ChildProcess['stdout']> }): Child {
  const lines: string[] = []
  const reader = createInterface(child.stdout)
  const gone = Promise.all([once(child, 'exit'), once(reader, 'close')])
  reader.on('line', (line) => lines.push(line))

  return {
    lines,
    async said(line) {
      while (!lines.includes(line)) {
        const next = await Promise.race([once(reader, 'line'), gone.then(() => 'gone')])
        if (next === 'gone' && !lines.includes(line))
          throw new Error(`The child ended without saying "${line}", but: ${lines.join(', ')}`)
      }
    },
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
    async ended() {
      await gone
      return child.exitCode
    },
  }
}
