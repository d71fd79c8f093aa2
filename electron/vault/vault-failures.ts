import { FailureError, type FailureCode } from '#shared/failures/failure.ts'
import { toSqliteCode, toSqliteFault, type SqliteFault } from '../sqlite/sqlite-fault.ts'

const CODES: Record<SqliteFault, FailureCode> = {
  closed: 'vault-locked',
  busy: 'vault-in-use',
  'not-writable': 'vault-not-writable',
  damaged: 'vault-damaged',
  taken: 'already-added',
  'parent-missing': 'unknown-identity',
  unreachable: 'vault-gone',
}

/** SQLite's faults in the words of the vault. */
export function toVaultFailure(fault: SqliteFault, thrown: unknown): FailureError {
  const systemCode = toSqliteCode(thrown)
  return new FailureError(CODES[fault], systemCode === undefined ? {} : { technical: { systemCode } })
}

/** Runs work on the vault's files: what SQLite or the file system throws leaves as a failure, bugs stay as they are. */
export function asVaultFailures<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (thrown) {
    const fault = toSqliteFault(thrown)
    if (fault !== undefined) throw toVaultFailure(fault, thrown)
    const systemCode = toSystemCode(thrown)
    if (systemCode !== undefined) throw new FailureError('vault-not-writable', { technical: { systemCode } })
    throw thrown
  }
}

function toSystemCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('syscall' in thrown) || !('code' in thrown)) return undefined
  return typeof thrown.code === 'string' ? thrown.code : undefined
}
