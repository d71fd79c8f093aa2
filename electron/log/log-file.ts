import {
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

const BIGGEST = 512 * 1024
/** Not waiting for anybody: a pipe in the place of the log must not hold up the start. Nor is written to what a link leads to. */
const CAREFULLY = (constants.O_NONBLOCK || 0) | (constants.O_NOFOLLOW || 0)
const TO_APPEND = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | CAREFULLY

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
  makeFolder(folder)
  let file = openAt(path)
  let size = file === undefined ? 0 : sizeOf(file)

  return {
    earlier,
    append(line) {
      if (file === undefined) return
      try {
        if (size > 0 && size + line.length > BIGGEST) {
          const full = file
          // Before it is closed, which a drive may refuse: its number may be another file's by the next line.
          file = undefined
          closeSync(full)
          renameSync(path, `${path}.1`)
          file = openAt(path)
          size = 0
        }
        if (file !== undefined) size += writeSync(file, `${line}\n`)
      } catch {
        // A full disk must not stop the work that is being logged.
      }
    },
    close() {
      const last = file
      file = undefined
      try {
        if (last !== undefined) closeSync(last)
      } catch {
        // A drive that went says so once more.
      }
    },
  }
}

/** At the beginning alone: a folder that goes later is not to be put in its own place as an empty one. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    // Then there is no file either.
  }
}

function openAt(path: string): number | undefined {
  try {
    const file = openSync(path, TO_APPEND, 0o600)
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
    if (!statSync(path).isFile()) return []
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  } catch {
    return []
  }
}
