import { isJsonObject, type Json, type JsonObject } from '#shared/domain/json.ts'
import { readTypedToken } from '#shared/domain/token.ts'
import type { Answer } from './answer.ts'
import { readJson } from './json-reader.ts'

/**
 * A secret that a server gives on purpose: the access token of whoever signed in, or the token of the second step. All
 * other readers see answers with secrets cut out. Null where there is none, or none that could be sent.
 */
export function readSentSecret(
  { text }: Pick<Answer, 'text'>,
  name: 'access_token' | 'mfa_token',
): string | null {
  if (!readJson(text).ok) return null
  const sent = JSON.parse(text) as Json
  const value = isJsonObject(sent) ? unwrap(sent)[name] : undefined
  if (typeof value !== 'string') return null
  const token = readTypedToken(value)
  return token.ok ? token.token : null
}

/** Sign-in and signup put what they tell under `data`; the documented page and the profile do not. */
export function unwrap(sent: JsonObject): JsonObject {
  return isJsonObject(sent['data']) ? sent['data'] : sent
}
