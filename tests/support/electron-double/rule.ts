/** A host did what Electron does not allow. The message names the rule and where it is written. */
export class RuleBroken extends Error {
  override readonly name = 'RuleBroken'
  readonly source: string

  constructor(rule: string, source: string) {
    super(`${rule} (${source})`)
    this.source = source
  }
}

/** Where a rule comes from when it is no one line of the type definitions. */
export const SOURCES = {
  types: (about: string) => `electron.d.ts: ${about}`,
  documentation: (page: string) => `Electron's documentation: ${page}`,
  measured: (what: string) => `found out by trying: ${what}`,
} as const
