import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The ways in which a text can lie in a file. */
export const ENCODINGS = ['utf8', 'utf16le', 'base64'] as const
export type CanaryEncoding = (typeof ENCODINGS)[number]

export interface CanaryFinding {
  /** Path inside the folder. */
  file: string
  encoding: CanaryEncoding
}

/** What a canary looks like in bytes. In base64 there are three, one for each place it can have in a group of three. */
export function toCanaryPatterns(canary: string): { encoding: CanaryEncoding; bytes: Buffer }[] {
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(canary)]).toString('base64')
    // The first and last group may also hold bits of the neighbours.
    return text.slice(shift === 0 ? 0 : 4, Math.floor((shift + canary.length) / 3) * 4)
  })
  return [
    { encoding: 'utf8', bytes: Buffer.from(canary, 'utf8') },
    { encoding: 'utf16le', bytes: Buffer.from(canary, 'utf16le') },
    ...base64.map((text) => ({ encoding: 'base64' as const, bytes: Buffer.from(text) })),
  ]
}

/** Where the canary lies in the bytes of a text or buffer, by encoding. */
export function findCanaryIn(content: Buffer | string, canary: string): CanaryEncoding[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const found = toCanaryPatterns(canary).filter((pattern) => bytes.includes(pattern.bytes))
  return ENCODINGS.filter((encoding) => found.some((pattern) => pattern.encoding === encoding))
}

/** Searches every file below a folder, names included. Finding nothing proves nothing until it has found a planted one. */
export function findCanary(folder: string, canary: string): CanaryFinding[] {
  return filesBelow(folder).flatMap((file) => {
    const content = Buffer.concat([Buffer.from(`${file}\n`), readFileSync(join(folder, file))])
    return findCanaryIn(content, canary).map((encoding) => ({ file, encoding }))
  })
}

/** The paths of all plain files below a folder, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}
