/** What a JSON text can hold. Foreign answers are kept in this shape until somebody knows better. */
export type Json = null | boolean | number | string | Json[] | JsonObject

/** A JSON object: keys are whatever a server sent. */
export interface JsonObject {
  [key: string]: Json
}

/** Whether a JSON value is an object (not null, not an array). */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
