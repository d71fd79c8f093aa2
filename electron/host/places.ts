import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the parts lie that a host starts or serves by their path. */
export interface Places {
  workers: { keys: URL; files: URL; data: URL }
  /** The folder of the built pages. */
  pages: string
  preload: string
  /** The version of the app these files belong to. */
  appVersion: string
}

/**
 * The places as seen from a host's entry file, which runs built (`out/main/….js`) or, in Node, as it was written
 * (`electron/host/…/main.ts`).
 */
export function placesFrom(entry: string): Places {
  const at = (path: string) => new URL(path, entry)
  if (!entry.endsWith('.ts')) {
    return {
      workers: {
        keys: at('./key-worker.js'),
        files: at('./file-worker.js'),
        data: at('./data-worker.js'),
      },
      pages: fileURLToPath(at('../renderer')),
      preload: fileURLToPath(at('../preload/preload.cjs')),
      appVersion: readVersion(at('../../package.json')),
    }
  }
  return {
    workers: {
      keys: at('../../vault/key-worker.ts'),
      files: at('../../vault/file-worker.ts'),
      data: at('../../cache/data-worker.ts'),
    },
    pages: fileURLToPath(at('../../../out/renderer')),
    preload: fileURLToPath(at('../../../out/preload/preload.cjs')),
    appVersion: readVersion(at('../../../package.json')),
  }
}

function readVersion(manifest: URL): string {
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  return version
}
