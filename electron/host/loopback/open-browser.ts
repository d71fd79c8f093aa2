import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Shows the link in the person's browser. It travels in a file that only this person can read, never on a command line,
 * which everybody on this computer could read. Call what it returns when the host ends: it removes the file.
 * Neither a file that cannot be written nor a browser that cannot be started is a failure, since the link was printed too.
 */
export function showLink(link: string, folder: string): () => void {
  const file = join(folder, 'open.html')
  const page = `<!doctype html><meta charset="utf-8"><title>Switchyard</title><meta http-equiv="refresh" content="0;url=${link}"><a href="${link}">Switchyard</a>`
  try {
    // Always a new file: one that lies there already may be open in another program, or be a link to somewhere else.
    rmSync(file, { force: true })
    writeFileSync(file, page, { mode: 0o600, flag: 'wx' })
  } catch {
    return () => undefined
  }
  const [command, ...words] = browserCommand(pathToFileURL(file).href)
  const child = spawn(command, words, { stdio: 'ignore', detached: true })
  child.once('error', () => undefined)
  child.unref()
  return () => {
    rmSync(file, { force: true })
  }
}

function browserCommand(address: string): [string, ...string[]] {
  if (process.platform === 'darwin') return ['open', address]
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address]
  return ['xdg-open', address]
}
