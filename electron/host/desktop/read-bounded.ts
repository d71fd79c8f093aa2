import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

/** The first bytes of a file, `most` of them, however large it says it is or becomes; null for what is no file. Throws the system's error. */
export async function readBounded(path: string, most: number): Promise<Buffer | null> {
  // Not waiting for anybody: a pipe or a device would never end.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK || 0))
  try {
    if (!(await handle.stat()).isFile()) return null
    const pieces: Buffer[] = []
    for await (const piece of handle.createReadStream({ end: most - 1 })) pieces.push(piece as Buffer)
    return Buffer.concat(pieces)
  } finally {
    await handle.close()
  }
}
