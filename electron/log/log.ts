import { openLogFile } from './log-file.ts'
import { redactFact, redactText } from './redact-fact.ts'

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
  /** The newest lines as JSON texts, oldest first; at most 500 are at hand. */
  newest(count: number): string[]
  /** Closes the file. Later lines are kept in memory only. */
  close(): void
}

const KEPT_LINES = 500

/** Opens the log in a folder (made where missing), or in memory alone where the folder is null. */
export function openLog(options: { folder: string | null }): Log {
  const file = options.folder === null ? null : openLogFile(options.folder)
  const lines = (file?.earlier ?? []).slice(-KEPT_LINES)

  function write(level: 'info' | 'warn' | 'error', event: string, facts: LogFacts = {}): void {
    const head = { time: new Date().toISOString(), level, event: redactText(event) }
    // The head twice: it stands first, and no fact of the same name takes its place.
    const line = JSON.stringify({ ...head, ...redacted(facts), ...head })
    lines.push(line)
    if (lines.length > KEPT_LINES) lines.shift()
    file?.append(line)
  }

  return {
    info: (event, facts) => {
      write('info', event, facts)
    },
    warn: (event, facts) => {
      write('warn', event, facts)
    },
    error: (event, facts) => {
      write('error', event, facts)
    },
    newest: (count) => (count > 0 ? lines.slice(-count) : []),
    close: () => {
      file?.close()
    },
  }
}

function redacted(facts: LogFacts): Record<string, string | number | boolean> {
  const kept: Record<string, string | number | boolean> = {}
  for (const [name, value] of Object.entries(facts)) {
    const fact = redactFact(name, value)
    if (fact !== undefined) kept[redactText(name)] = fact
  }
  return kept
}
