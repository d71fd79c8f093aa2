import { writeFileSync } from 'node:fs'
import { openControl } from './network/control-listener.ts'
import { parseCommandLine, UsageError } from './network/command-line.ts'
import { startStandIn } from './network/start.ts'

/** Starts one server as the command line asks: 2 is the exit code of a wrong command line, 1 of what cannot be done. */
async function main(words: readonly string[]): Promise<void> {
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

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(toSentence(error))
  process.exit(error instanceof UsageError ? 2 : 1)
}
