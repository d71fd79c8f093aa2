import { fstatSync, statSync, type BigIntStats } from 'node:fs'

/** Which file on disk lies at a path; undefined where none does, or where that cannot be told. */
export function identityOf(file: string): string | undefined {
  try {
    const facts = statSync(file, { throwIfNoEntry: false, bigint: true })
    return facts && toIdentity(facts)
  } catch {
    return undefined
  }
}

/**
 * Tells whether an open file is still the one at its path, and not gone with its drive, moved with its folder, or exchanged
 * for another. Where the file system names one file in two ways, only whether there is one is told.
 */
export function watchPlace(file: string, handle: number): () => boolean {
  const opened = toIdentity(fstatSync(handle, { bigint: true }))
  const namesFiles = identityOf(file) === opened
  return () => {
    const present = identityOf(file)
    return namesFiles ? present === opened : present !== undefined
  }
}

function toIdentity({ dev, ino }: BigIntStats): string {
  return `${String(dev)}/${String(ino)}`
}
