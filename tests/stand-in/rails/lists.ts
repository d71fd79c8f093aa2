import { isObject, type Json, type JsonObject } from '../json.ts'

/** Parameters as Rails hands them on: at whatever depth, a list has lost its nulls. */
export function withoutNulls(parameters: JsonObject): JsonObject {
  for (const [key, value] of Object.entries(parameters)) parameters[key] = compact(value)
  return parameters
}

function compact(value: Json): Json {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(compact)
  return isObject(value) ? withoutNulls(value) : value
}
