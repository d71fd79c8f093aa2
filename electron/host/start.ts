import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { chooseHost, findElectron } from './choose-host.ts'
import { hasDisplay } from './display.ts'

// `npm start`: the desktop app where Electron's binary and a display exist, else the loopback host, saying so in one line.

const root = join(import.meta.dirname, '..', '..')

function start(): void {
  const electron = findElectron(root)
  const { host, because } = chooseHost(electron, hasDisplay(process.platform, process.env))
  const [command, first] =
    host === 'desktop' && electron !== undefined
      ? [electron, root]
      : [process.execPath, join(root, 'out', 'main', 'loopback.js')]
  if (host === 'loopback')
    process.stdout.write(`Opening in the browser instead of a desktop window: ${because}.\n`)
  const child = spawn(command, [first, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}

start()
