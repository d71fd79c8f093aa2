import { join } from 'node:path'
import { weighFirstLoad } from '#tests/support/first-load.ts'
import { atMost, type Figure } from './figure.ts'

const pages = join(import.meta.dirname, '..', '..', 'out', 'renderer')

/** What the first screen needs. That it stays below the limit is a test as well. */
export function measureFirstLoad(): Figure[] {
  const { kilobytes, files } = weighFirstLoad(pages)
  return [
    atMost(
      'first load: JS + CSS, gzip',
      kilobytes,
      180,
      ' kB',
      `${files.length} files of out/renderer; fonts and later chunks apart`,
    ),
  ]
}
