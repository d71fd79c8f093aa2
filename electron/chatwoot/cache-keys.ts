import { CACHE_KEY_NAMES, type CacheKeyName, type CacheKeys } from '#shared/domain/account.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { JsonDocument } from './json-reader.ts'
import { Fields, toRootObject } from './wire.ts'

/** Reads the answer to `GET cache_keys` (API document 4.6). A list whose key is missing or no text counts as unknown. */
export function readCacheKeys(document: JsonDocument): CacheKeys {
  const keys = readCacheKeysOf(new Fields(toRootObject(document)))
  if (keys === undefined) throw new FailureError('answer-unexpected', { facts: { expected: 'cache_keys' } })
  return keys
}

/** The same keys where they are embedded in an account. */
export function readCacheKeysOf(fields: Fields): CacheKeys | undefined {
  return fields.takeEntries('cache_keys', (sent, name) =>
    isCacheKeyName(name) && typeof sent === 'string' ? sent : undefined,
  )
}

function isCacheKeyName(name: string): name is CacheKeyName {
  return (CACHE_KEY_NAMES as readonly string[]).includes(name)
}
