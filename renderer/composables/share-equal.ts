import { computed, shallowReactive, watch, type ComputedRef } from 'vue'

/**
 * A computed value of which every part that equals the one before is replaced by that one: what shows such a part has nothing to
 * do then, and most of an account equals the account before. For plain data; anything else is taken as it is. The order of keys
 * counts, because it is shown.
 */
export function computedShared<Value>(getter: () => Value): ComputedRef<Value> {
  return computed<Value>((before) => share(before, getter()) as Value)
}

/**
 * The parts of a value that changes as a whole: what shows one of them is rendered again when that one has changed, not whenever
 * another value takes its place. For plain data; keys that are undefined and keys that are missing are the same.
 */
export function partsOf<Value extends object>(getter: () => Value): Readonly<Value> {
  const parts = shallowReactive<Record<string, unknown>>({})
  watch(
    getter,
    (next: object) => {
      for (const key of Object.keys(parts)) if (!Object.hasOwn(next, key)) parts[key] = undefined
      for (const [key, value] of Object.entries(next)) parts[key] = share(parts[key], value)
    },
    { immediate: true, flush: 'sync' },
  )
  return parts as Value
}

function share(before: unknown, next: unknown): unknown {
  if (Object.is(before, next)) return before
  if (Array.isArray(before) && Array.isArray(next)) return shareItems(before, next)
  if (isPlain(before) && isPlain(next)) return shareValues(before, next)
  return next
}

function shareItems(before: unknown[], next: unknown[]): unknown[] {
  const shared = next.map((item, index) => share(before[index], item))
  return shared.length === before.length && shared.every((item, index) => Object.is(item, before[index]))
    ? before
    : shared
}

function shareValues(
  before: Record<string, unknown>,
  next: Record<string, unknown>,
): Record<string, unknown> {
  const keysBefore = Object.keys(before)
  let isEqual = true
  let count = 0
  const shared: [string, unknown][] = []
  for (const [key, value] of Object.entries(next)) {
    const item = share(Object.hasOwn(before, key) ? before[key] : undefined, value)
    if (keysBefore[count] !== key || !Object.is(item, before[key])) isEqual = false
    count += 1
    shared.push([key, item])
  }
  return isEqual && count === keysBefore.length ? before : Object.fromEntries(shared)
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
