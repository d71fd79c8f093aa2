import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasDisplay } from './display.ts'

// `npm start`: the desktop app where Electron's binary and a display exist, else the loopback host, saying so in one line.

const root = join(import.meta.dirname, '..', '..')

/** Where Electron's installer put the binary, or undefined: the package alone does not bring it. */
export function findElectron(projectFolder: string): string | undefined {
  const folder = join(projectFolder, 'node_modules', 'electron')
  try {
    const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())
    return existsSync(binary) ? binary : undefined
  } catch {
    return undefined
  }
}

/** What to run, and why it is not the desktop app when it is not. */
export function chooseHost(
  electron: string | undefined,
  display: boolean,
): { host: 'desktop' | 'loopback'; because: string } {
  if (electron === undefined) return { host: 'loopback', because: "Electron's binary is not installed" }
  if (!display) return { host: 'loopback', because: 'there is no display' }
  return { host: 'desktop', because: '' }
}

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

if (import.meta.main) start()
