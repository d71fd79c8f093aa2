import { rmSync, statSync } from 'node:fs'

/** What SQLite keeps beside a database while it is written to. */
const BESIDE = ['-wal', '-shm', '-journal']

/** Removes a database and what lies beside it, as far as it is there. Throws the system's errors. */
export function removeDatabase(file: string): void {
  rmSync(file, { force: true })
  removeLogs(file)
}

/** Removes only what lies beside a database. */
export function removeLogs(file: string): void {
  for (const suffix of BESIDE) rmSync(file + suffix, { force: true })
}

/** Removes what lies where SQLite looks for its own files and is none: a pipe holds nothing, and would be waited for for ever. */
export function removePipes(file: string): void {
  for (const path of BESIDE.map((suffix) => file + suffix)) {
    const facts = statSync(path, { throwIfNoEntry: false })
    if (facts && !facts.isFile() && !facts.isDirectory()) rmSync(path, { force: true })
  }
}
