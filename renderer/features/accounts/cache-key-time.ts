/**
 * The time behind a cache key, in epoch milliseconds, or null where it is none. For reading only: whether a list is fresh
 * is decided by comparing keys as texts (API document 7).
 */
export function toChangeTime(key: string | undefined): number | null {
  if (key === undefined || !/^[1-9]\d{9}$/.test(key)) return null
  return Number(key) * 1000
}
