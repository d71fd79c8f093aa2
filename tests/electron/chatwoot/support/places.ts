import { isJsonObject, type Json } from '#shared/domain/json.ts'

/** Keys and indices from the root to a value. */
export type Place = (string | number)[]

/** Every place in a value but its root, outermost first. */
export function listPlaces(value: Json, at: Place = []): Place[] {
  const entries: [string | number, Json][] = Array.isArray(value)
    ? value.map((entry, index) => [index, entry])
    : isJsonObject(value)
      ? Object.entries(value)
      : []
  return entries.flatMap(([step, entry]) => [[...at, step], ...listPlaces(entry, [...at, step])])
}

/** A copy with another value at a place, or with nothing there. */
export function withPlace(value: Json, [step, ...rest]: Place, other: Json | undefined): Json {
  if (step === undefined) return other ?? null
  const isLast = rest.length === 0
  if (Array.isArray(value)) {
    if (isLast && other === undefined) return value.filter((_, index) => index !== step)
    return value.map((entry, index) => (index === step ? withPlace(entry, rest, other) : entry))
  }
  if (!isJsonObject(value)) return value
  const entries = Object.entries(value).flatMap(([key, entry]): [string, Json][] => {
    if (key !== step) return [[key, entry]]
    return isLast && other === undefined ? [] : [[key, withPlace(entry, rest, other)]]
  })
  return Object.fromEntries(entries)
}
