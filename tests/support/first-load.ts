import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * JS and CSS that the first screen needs, gzipped: what index.html names, and what that imports before it runs. Fonts and
 * later chunks stand apart. `pages` is the folder of the built pages.
 */
export function weighFirstLoad(pages: string): { kilobytes: number; files: string[] } {
  const html = readFileSync(join(pages, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '')
  const files = withImports(pages, named)
  const bytes = files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(pages, file)), { level: 9 }).length,
    0,
  )
  return { kilobytes: bytes / 1000, files }
}

function withImports(pages: string, files: readonly string[]): string[] {
  const all = new Set<string>()
  const visit = (file: string) => {
    if (all.has(file)) return
    all.add(file)
    if (!file.endsWith('.js')) return
    const text = readFileSync(join(pages, file), 'utf8')
    const folder = file.split('/').slice(0, -1).join('/')
    // A static import stands at the start of a chunk; `import(` is for later.
    for (const match of text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g))
      visit(`${folder}/${match[1] ?? ''}`)
  }
  files.forEach(visit)
  return [...all]
}
