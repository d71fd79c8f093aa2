import { constants } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { PAGE_HEADERS } from './page-headers.ts'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

export interface PageFile {
  body: Buffer<ArrayBuffer>
  headers: Record<string, string>
}

export interface PageFiles {
  /** The file behind the path of an address as it was sent, `/` being the page itself; null when there is none. */
  find(path: string): Promise<PageFile | null>
}

/**
 * The built pages in a folder. The folder is listed once and only what was listed is served, by its exact name: a path
 * is never joined, decoded or resolved, so none can lead out of the folder. Links are not listed.
 */
export function openPageFiles(folder: string): PageFiles {
  let listing: Promise<Map<string, string>> | null = null
  return {
    async find(path) {
      listing ??= listFiles(folder)
      const file = (await listing).get(path === '/' ? '/index.html' : path)
      return file === undefined ? null : readFile(file)
    },
  }
}

async function listFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(files.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]))
}

async function readFile(file: string): Promise<PageFile | null> {
  // A file that was swapped for a link after the listing is refused by the system.
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => null)
  if (handle === null) return null
  try {
    const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream'
    return { body: await handle.readFile(), headers: { ...PAGE_HEADERS, 'content-type': type } }
  } finally {
    await handle.close()
  }
}
