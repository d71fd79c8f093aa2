import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { brokenPolicy, noPolicy, type Policy } from '#shared/domain/policy.ts'
import { policyFileSchema } from '#shared/domain/policy-schema.ts'

/** Bytes of a policy file at most. */
const MOST_BYTES = 64_000
const WRITABLE_BY_ALL = 0o002

/** Where each system keeps what its administrator decides for everybody. */
export function policyPlace(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return '/Library/Application Support/Switchyard/policy.json'
  // Not %ProgramData%: a person could point that elsewhere.
  if (platform === 'win32') return 'C:\\ProgramData\\Switchyard\\policy.json'
  return '/etc/switchyard/policy.json'
}

/**
 * Reads the policy. No file is no policy; a file that cannot be read, is none, is too large, may be written by everybody or
 * says something unknown is a broken one. Never throws.
 */
export function readPolicy(file: string): Policy {
  try {
    const text = readTrusted(file)
    if (text === null) return noPolicy(file)
    const { instances, lockAfterMinutes, lockOnScreenLock, forbid } = policyFileSchema.parse(JSON.parse(text))
    return { state: 'managed', file, instances, lockAfterMinutes, lockOnScreenLock, forbids: forbid }
  } catch {
    return brokenPolicy(file)
  }
}

/** The file's text, or null where there is none. Throws where it is nothing to trust. */
function readTrusted(file: string): string | null {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return null
  // Not waiting for anybody: a pipe in its place must not hold up the start.
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK || 0))
  try {
    const facts = fstatSync(handle)
    if (!facts.isFile() || facts.size > MOST_BYTES) throw new Error('not a policy file')
    const isOpenToAll = [facts.mode, statSync(dirname(file)).mode].some(
      (mode) => (mode & WRITABLE_BY_ALL) !== 0,
    )
    if (process.platform !== 'win32' && isOpenToAll) throw new Error('anybody could have written it')
    return readFileSync(handle, 'utf8')
  } finally {
    closeSync(handle)
  }
}
