import { toFailure, type FailureCode } from '#shared/failures/failure.ts'

const SENTENCES: Partial<Record<FailureCode, string>> = {
  'vault-in-use': 'another Switchyard is using this data folder.',
  'vault-not-writable': 'the data folder cannot be written to.',
}

/** Why a host could not start, for a person who has no page to read it on yet: a terminal's line, a system's dialog. */
export function explainStart(thrown: unknown): string {
  const code = toFailure(thrown)?.code
  if (code !== undefined) return SENTENCES[code] ?? `${code}.`
  return thrown instanceof Error ? thrown.message : 'the reason is unknown.'
}
