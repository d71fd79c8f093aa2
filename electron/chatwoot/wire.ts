import type { Foreign } from '#shared/domain/account.ts'
import { isJsonObject, type Json, type JsonObject } from '#shared/domain/json.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { JsonDocument } from './json-reader.ts'
import type { JsonPath } from './json-scanner.ts'

const LONGEST_NAME = 300
const LONGEST_WORD = 100

/** Makes a value of what a server sent under a key, or undefined where it is of another type than expected. */
export type Read<Value> = (sent: Json) => Value | undefined

export const toText: Read<string | null> = (sent) =>
  sent === null || typeof sent === 'string' ? sent : undefined
/**
 * A name for lists that are always at hand, kept in the vault and read at every start: cut where no server of that name
 * could have let it through (they allow 255 characters).
 */
export const toName: Read<string> = (sent) => (typeof sent === 'string' ? toShortName(sent) : undefined)
export function toShortName(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).toWellFormed()}…` : name
}
/** A word of the server's own, such as a role or a time; a longer text is none. */
export const toWord: Read<string | null> = (sent) =>
  sent === null || (typeof sent === 'string' && sent.length <= LONGEST_WORD) ? sent : undefined
export const toNumber: Read<number | null> = (sent) =>
  sent === null || typeof sent === 'number' ? sent : undefined
export const toFlag: Read<boolean | null> = (sent) =>
  sent === null || typeof sent === 'boolean' ? sent : undefined
export const toObject: Read<JsonObject> = (sent) => (isJsonObject(sent) ? sent : undefined)
export const toList: Read<Json[]> = (sent) => (Array.isArray(sent) ? sent : undefined)
export const toListOrNull: Read<Json[] | null> = (sent) => (sent === null ? null : toList(sent))
/** A record's id as Chatwoot makes them: a positive whole number. */
export const toId: Read<number> = (sent) =>
  typeof sent === 'number' && Number.isSafeInteger(sent) && sent > 0 ? sent : undefined

/** A time in seconds. Some servers send 0 where there was none (API document 4.10). */
export const toEpoch: Read<number | null> = (sent) =>
  sent === null || sent === 0 ? null : typeof sent === 'number' && sent > 0 ? sent : undefined

/** An object a server sent, from which known keys are taken one by one; what nobody took is what nobody knew. */
export class Fields {
  readonly #left: Map<string, Json>

  constructor(sent: JsonObject) {
    this.#left = new Map(Object.entries(sent))
  }

  /** A known key's value. Not sent, or of another type than expected: undefined, and it stays among the unknown. */
  take<Value>(key: string, read: Read<Value>): Value | undefined {
    const sent = this.#left.get(key)
    if (sent === undefined) return undefined
    const value = read(sent)
    if (value !== undefined) this.#left.delete(key)
    return value
  }

  /** The part of an object that passes; the part that does not stays among the unknown. */
  takeEntries<Value>(
    key: string,
    read: (sent: Json, name: string) => Value | undefined,
  ): Record<string, Value> | undefined {
    const sent = this.#left.get(key)
    if (!isJsonObject(sent)) return undefined
    const taken: [string, Value][] = []
    const left: [string, Json][] = []
    for (const [name, entry] of Object.entries(sent)) {
      const value = read(entry, name)
      if (value === undefined) left.push([name, entry])
      else taken.push([name, value])
    }
    if (left.length === 0) this.#left.delete(key)
    else this.#left.set(key, Object.fromEntries(left))
    return Object.fromEntries(taken)
  }

  /** Puts something back among the unknown. */
  leave(key: string, sent: Json): void {
    this.#left.set(key, sent)
  }

  /** Takes every key of which the question is answered with yes. */
  takeAll(isWanted: (key: string) => boolean): JsonObject {
    const wanted = [...this.#left].filter(([key]) => isWanted(key))
    for (const [key] of wanted) this.#left.delete(key)
    return Object.fromEntries(wanted)
  }

  rest(): JsonObject {
    return Object.fromEntries(this.#left)
  }
}

/** The object a server must have answered with. */
export function toRootObject({ value }: JsonDocument): JsonObject {
  if (!isJsonObject(value)) throw new FailureError('answer-unexpected', { facts: { expected: 'object' } })
  return value
}

/** The one thing an answer is about, bare or as its `payload`, and where in the answer it stands. */
export function toPayload(document: JsonDocument): { sent: JsonObject; place: JsonPath } {
  const sent = toRootObject(document)
  const payload = sent['payload']
  return isJsonObject(payload) ? { sent: payload, place: ['payload'] } : { sent, place: [] }
}

/** The id without which an answer is about nothing. */
export function takeId(fields: Fields): number {
  const id = fields.take('id', toId)
  if (id === undefined) throw new FailureError('answer-unexpected', { facts: { expected: 'id' } })
  return id
}

/** What every value read from a server carries beside its own fields. */
export function toForeign(fields: Fields, redacted: JsonPath[]): Foreign {
  return { unknown: fields.rest(), redacted: redacted.map(toPathText) }
}

/** The part of the paths that lies below a place, seen from there. */
export function toPathsBelow(paths: JsonPath[], place: JsonPath): JsonPath[] {
  return paths
    .filter((path) => place.every((step, index) => path[index] === step))
    .map((path) => path.slice(place.length))
}

/**
 * The paths below each entry of a list, seen from the entry. Put in order once: looking through all of them for every entry
 * would let a list of secrets keep the app busy for hours.
 */
export function toPathsByEntry(paths: JsonPath[]): (index: number) => JsonPath[] {
  const byEntry = Map.groupBy(paths, ([index]) => index)
  return (index) => (byEntry.get(index) ?? []).map((path) => path.slice(1))
}

/** Without the keys that are undefined, so that a value is the same before and after it was stored. */
export function withoutGaps<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Value
}

/** In short: a key may be as long as an answer, and stand above any number of secrets. */
function toPathText(path: JsonPath): string {
  const text = path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`
      const key = toShortName(step)
      return /^[A-Za-z_][\w-]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
    })
    .join('')
    .replace(/^\./, '')
  return toShortName(text)
}
