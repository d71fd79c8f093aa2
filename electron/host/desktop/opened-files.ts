import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { App } from 'electron'
import {
  TRANSFER_EXTENSION,
  TRANSFER_MAGIC,
  TRANSFER_MAXIMUM,
  type OpenedFile,
} from '#shared/domain/transfer.ts'
import { readBounded } from './read-bounded.ts'

/** Exports that somebody opened outside the app: on macOS as an event, elsewhere as a word of a command line. */
export interface OpenedFiles {
  /** Looks for a file among the words of a start. `folder`: where that start was made. */
  read(words: readonly string[], folder: string): void
  /** From now on files can be followed; first the one the app was started with. */
  begin(words: readonly string[], folder: string): void
}

/** Must run before the app is ready. `follow` is told of a file once `begin` was called; what came earlier waits. Nothing is done with it but that. */
export function followOpenedFiles(app: App, follow: (file: OpenedFile) => void): OpenedFiles {
  let hasBegun = false
  let early: string | null = null
  const take = (path: string | null) => {
    if (path === null) return
    if (hasBegun) void readOpenedFile(path).then(follow)
    else early = path
  }
  app.on('open-file', (event, path) => {
    event.preventDefault()
    take(findOpenedFile([path], '/'))
  })
  return {
    read: (words, folder) => {
      take(findOpenedFile(words, folder))
    },
    begin(words, folder) {
      hasBegun = true
      take(findOpenedFile(words, folder) ?? early)
    },
  }
}

/** The export among the words of a command line, if there is one. Chromium's own words are among them. */
function findOpenedFile(words: readonly string[], folder: string): string | null {
  const path = words
    .map(toPath)
    .findLast((one) => one?.toLowerCase().endsWith(TRANSFER_EXTENSION) === true && !one.includes('\0'))
  return path == null ? null : resolve(folder, path)
}

/** A word as a path: some desktops hand over files of this computer as addresses. Null for what is none. */
function toPath(word: string): string | null {
  if (word.startsWith('-')) return null
  if (!/^[a-z][a-z+.-]+:\/\//i.test(word)) return word
  try {
    // None of another computer: opening it would tell that one who is here.
    return /^file:\/\/(?:localhost)?\//i.test(word) ? fileURLToPath(word) : null
  } catch {
    return null
  }
}

/** Reads a file as far as it can be an export. What it is not is told in its place. */
async function readOpenedFile(path: string): Promise<OpenedFile> {
  const name = basename(path).slice(0, 200)
  try {
    const bytes = await readBounded(path, TRANSFER_MAXIMUM + 1)
    if (bytes === null) return { name, problem: 'file-unreadable' }
    if (bytes.length > TRANSFER_MAXIMUM) return { name, problem: 'transfer-too-large' }
    const isExport = bytes.subarray(0, TRANSFER_MAGIC.length).toString('latin1') === TRANSFER_MAGIC
    return isExport ? { name, base64: bytes.toString('base64') } : { name, problem: 'transfer-not-such-file' }
  } catch {
    return { name, problem: 'file-unreadable' }
  }
}
