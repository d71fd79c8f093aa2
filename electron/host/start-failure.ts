const SENTENCES: Readonly<Record<string, string>> = {
  'vault-in-use': 'another Switchyard is using this data folder.',
  'vault-not-writable': 'the data folder cannot be written to.',
}

/**
 * Why a host could not start, for a person who has no page to read it on yet: a terminal's line, a system's dialog.
 * The message of a failure is its code.
 */
export function explainStart(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'the reason is unknown.'
  return SENTENCES[thrown.message] ?? thrown.message
}
