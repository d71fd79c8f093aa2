import { isJsonObject, type JsonObject } from '#shared/domain/json.ts'
import { FailureError, type FailureCode, type FailureFacts } from '#shared/failures/failure.ts'
import { toAnswerFailure, type CallKind } from './failures-from-answers.ts'
import { readJson } from './json-reader.ts'
import type { Answer } from './transport.ts'

/** What a refusal means to one call alone. */
export interface Judgement {
  code: FailureCode
  facts?: FailureFacts
}

/** The answer's body, where that is a JSON object; secrets are not in it. */
export function readBodyObject({ text }: Pick<Answer, 'text'>): JsonObject | null {
  const reading = readJson(text)
  return reading.ok && isJsonObject(reading.document.value) ? reading.document.value : null
}

/**
 * The failure for a refused way in: what the call itself knows about the answer, else what any call makes of it. What was
 * typed is taken out of what the server said.
 */
export function toJudgedFailure(
  answer: Answer,
  kind: CallKind,
  judgement: Judgement | null,
  secrets: readonly string[] = [],
): FailureError {
  const general = toAnswerFailure(answer, kind)
  const { requestId, method, path } = answer
  const { said, ...technical } = general.technical ?? {}
  return new FailureError(judgement?.code ?? general.code, {
    facts: { ...general.facts, ...judgement?.facts },
    technical: {
      requestId,
      method,
      path,
      ...technical,
      ...(said === undefined || secrets.some((secret) => secret !== '' && said.includes(secret))
        ? {}
        : { said }),
    },
  })
}

/** Seconds until the next window of the server's clock begins: its limits count in windows (API document 3.3). */
export function toWait(windowSeconds: number, now = Date.now()): number {
  return windowSeconds - (Math.floor(now / 1000) % windowSeconds)
}
