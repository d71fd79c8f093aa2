import {
  chmodSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

const BIGGEST = 512 * 1024

/** A bounded file of lines: when it is full it becomes `….1`, and the one before it is forgotten. */
export interface LogFile {
  /** Lines of earlier runs, oldest first. */
  earlier: string[]
  append(line: string): void
  close(): void
}

/** Opens `switchyard.log` in a folder, for this person's eyes only. Never throws: without a file, lines go nowhere. */
export function openLogFile(folder: string): LogFile {
  const path = join(folder, 'switchyard.log')
  const earlier = [...linesOf(`${path}.1`), ...linesOf(path)]
  let file = openAt(folder, path)
  let size = file === undefined ? 0 : sizeOf(file)

  return {
    earlier,
    append(line) {
      if (file === undefined) return
      try {
        if (size > 0 && size + line.length > BIGGEST) {
          closeSync(file)
          file = undefined
          renameSync(path, `${path}.1`)
          file = openAt(folder, path)
          size = 0
        }
        if (file !== undefined) size += writeSync(file, `${line}\n`)
      } catch {
        // A full disk must not stop the work that is being logged.
      }
    },
    close() {
      if (file !== undefined) closeSync(file)
      file = undefined
    },
  }
}

function openAt(folder: string, path: string): number | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const file = openSync(path, 'a', 0o600)
    chmodSync(path, 0o600)
    return file
  } catch {
    return undefined
  }
}

function sizeOf(file: number): number {
  return fstatSync(file).size
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  } catch {
    return []
  }
}
