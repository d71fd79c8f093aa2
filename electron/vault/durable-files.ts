import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** The text of a file. Throws the system's error, and one for what is no file: reading a pipe would wait for ever. */
export function readText(path: string): string {
  if (!statSync(path).isFile()) throw new Error('This is no file.')
  return readFileSync(path, 'utf8')
}

/**
 * Replaces a file as a whole: whoever reads it, also after a crash in the middle, finds the old text or the new one.
 * Throws the system's error; the old file is then untouched.
 */
export function replaceFile(path: string, text: string): void {
  const fresh = `${path}.new`
  writeFresh(fresh, text, fsyncSync)
  moveFile(fresh, path)
}

/** The same for what may be lost with the power: it does not wait for the disk. */
export function replaceLightFile(path: string, text: string): void {
  const fresh = `${path}.new`
  writeFresh(fresh, text)
  renameSync(fresh, path)
}

/** Into a file of its own: a pipe that lies there would be waited for, and what is behind a link would be overwritten. */
function writeFresh(path: string, text: string, finish: (file: number) => void = () => {}): void {
  rmSync(path, { force: true })
  const file = openSync(path, 'wx', 0o600)
  try {
    writeFileSync(file, text)
    finish(file)
  } finally {
    closeSync(file)
  }
}

/** Puts what was written to a file by somebody else on disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Renames a file or folder so that the new name is on disk when the call returns. */
export function moveFile(from: string, to: string): void {
  renameSync(from, to)
  syncFolder(dirname(to))
}

/** Puts the names in a folder on disk. */
function syncFolder(folder: string): void {
  // Windows has no such thing as a folder to sync: its file system keeps names in order by itself.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
