import { ExactNumber } from './rails/number.ts'

/** Any JSON value as a request may bring it and an answer may show it. */
export type Json = string | number | boolean | null | ExactNumber | Json[] | JsonObject

/** A JSON object. */
export interface JsonObject {
  [key: string]: Json
}

/** Whether a value is an object with keys: no list, no number and not null. */
export function isObject(value: Json | undefined): value is JsonObject {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber)
  )
}
