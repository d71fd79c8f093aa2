import { writeFileSync } from 'node:fs'
import { openControl } from './control-listener.ts'
import { parseCommandLine, UsageError } from './command-line.ts'
import { startStandIn } from './start.ts'

/** Starts one server as the command line asks: 2 is the exit code of a wrong command line, 1 of what cannot be done. */
async function start(words: readonly string[]): Promise<void> {
  const command = parseCommandLine(words)
  const standIn = await startStandIn({ ...command.application, port: command.port })
  const control = command.control === undefined ? undefined : await openControl(standIn, command.control)
  if (command.state !== undefined) writeFileSync(command.state, `${JSON.stringify(standIn.state, null, 2)}\n`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void Promise.all([standIn.close(), control?.close()]).then(() => process.exit(0))
    })
  }
  console.log(`listening on ${standIn.url}`)
  if (control !== undefined) console.log(`control on ${control.url}`)
}

function toSentence(error: unknown): string {
  const { code, path, port, message } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE') return `Port ${port ?? ''} is in use.`
  if (code === 'EACCES' && port !== undefined) return `Port ${port} may not be opened.`
  if (path !== undefined) return `The state file ${path} cannot be written (${code ?? message}).`
  return message
}

/** Runs the command line to its end or to a listening server. */
export async function run(words: readonly string[]): Promise<void> {
  try {
    await start(words)
  } catch (error) {
    console.error(toSentence(error))
    process.exit(error instanceof UsageError ? 2 : 1)
  }
}
