import { FailureError, toFailure, type Failure } from '#shared/failures/failure.ts'
import type { Log } from '../log/log.ts'
import { toShownPath } from './account-path.ts'
import type { Answer, Method } from './answer.ts'
import { toAnswerFailure, type CallKind } from './failures-from-answers.ts'
import { readJson, type JsonDocument } from './json-reader.ts'
import type { CallOptions, Fetched, Target } from './target.ts'
import type { Transport } from './transport.ts'
import { isSettledBy, toUnsettled } from './unsettled.ts'

/** A call of the account API: what to get, and what to make of the answer. */
export interface Call<Value> {
  kind: CallKind
  path: string
  /** Makes the value of an answer's JSON, or fails with `answer-unexpected`. */
  read: (document: JsonDocument) => Value
}

/** A call that changes something: it is sent once, and never again without being asked. */
export interface ChangingCall<Value> extends Call<Value> {
  method: Exclude<Method, 'GET'>
  /** A JSON text. */
  json?: string
}

/** Everything a call needs besides itself. */
export interface Caller {
  transport: Transport
  log: Log
}

/** Makes a call: a value, the word that nothing changed, or a `FailureError` that says which request it was. */
export async function fetchValue<Value>(
  { transport, log }: Caller,
  target: Target,
  { kind, path, read }: Call<Value>,
  options: CallOptions = {},
): Promise<Fetched<Value>> {
  try {
    const answer = await transport.send(target, { method: 'GET', path }, options)
    const { requestId, status } = answer
    if (status === 304 && options.etag != null) return { changed: false, etag: options.etag, requestId }
    const document = readDocument(answer)
    if (document === null) throw toRefusal(transport, answer, kind)
    return {
      changed: true,
      value: understand(answer, document, read),
      etag: answer.header('etag'),
      requestId,
    }
  } catch (thrown) {
    noteFailure(log, thrown)
    throw thrown
  }
}

/**
 * Makes a call that changes something: the value of its answer, an `UnsettledError` where the server may have acted although
 * no answer says so, or a `FailureError` where it did not.
 */
export async function sendValue<Value>(
  { transport, log }: Caller,
  target: Target,
  { kind, method, path, json, read }: ChangingCall<Value>,
  options: Pick<CallOptions, 'signal' | 'urgency'> = {},
): Promise<{ value: Value; requestId: string }> {
  try {
    const sending = { method, path, ...(json === undefined ? {} : { json }) }
    const answer = await transport.send(target, sending, { ...options, etag: null })
    try {
      const document = readDocument(answer)
      if (document === null) throw toRefusal(transport, answer, kind)
      return { value: understand(answer, document, read), requestId: answer.requestId }
    } catch (thrown) {
      throw isSettledBy(answer.status) ? thrown : toUnsettled(thrown)
    }
  } catch (thrown) {
    noteFailure(log, thrown)
    throw thrown
  }
}

/** The JSON of a success, or null for everything else. */
export function readDocument(answer: Answer): JsonDocument | null {
  if (answer.status !== 200 && answer.status !== 203) return null
  const reading = readJson(answer.text)
  return reading.ok ? reading.document : null
}

/** The failure for an answer that is no success. A server that asks for patience gets it. */
export function toRefusal(transport: Transport, answer: Answer, kind: CallKind): FailureError {
  const { code, facts, technical } = toAnswerFailure(answer, kind)
  if (code === 'rate-limited') transport.pause(answer.origin, Number(facts?.['seconds'] ?? 60))
  return new FailureError(code, {
    facts: facts ?? {},
    technical: { ...toRequestFacts(answer), ...technical },
  })
}

/** Reads a document with its noun's reader and completes the failure of one that makes no sense. */
function understand<Value>(
  answer: Answer,
  document: JsonDocument,
  read: (document: JsonDocument) => Value,
): Value {
  try {
    return read(document)
  } catch (thrown) {
    const failure = toFailure(thrown)
    if (failure === undefined) throw thrown
    throw new FailureError(failure.code, {
      facts: { host: new URL(answer.origin).host, ...failure.facts },
      technical: { ...toRequestFacts(answer), status: answer.status },
    })
  }
}

/** Codes, paths and numbers only: neither hosts nor names nor what was said belong into the log. */
export function noteFailure(log: Log, thrown: unknown): void {
  const failure = toFailure(thrown)
  if (failure === undefined || failure.code === 'cancelled') return
  const { requestId, path, status, systemCode } = failure.technical ?? {}
  log.warn('call-failed', { code: failure.code, path, status, systemCode, requestId })
}

function toRequestFacts({ requestId, method, path }: Answer): NonNullable<Failure['technical']> {
  return { requestId, method, path: toShownPath(path) }
}
