/** Why a host could not start, for a person who has no page to read it on yet: a terminal's line, a system's dialog. */
export function explainStart(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : 'the reason is unknown.'
}
