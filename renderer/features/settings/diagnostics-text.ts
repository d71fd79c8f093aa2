import type { api } from '../../api/api.ts'

export type Diagnostics = Awaited<ReturnType<typeof api.diagnostics.read>>

/** The diagnostics as lines to be copied into a bug report. */
export function toDiagnosticsText(diagnostics: Diagnostics): string {
  const { log, ...facts } = diagnostics
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${value ?? '–'}`)
  return [...lines, '', ...log].join('\n')
}
