import { isJsonObject, type JsonObject } from '#shared/domain/json.ts'
import { HELD_BACK } from '#shared/domain/redaction.ts'
import { FailureError, type FailureCode, type FailureFacts } from '#shared/failures/failure.ts'
import { isSuccess, type Answer } from './answer.ts'
import { toAnswerFailure, type CallKind } from './failures-from-answers.ts'
import { readJson } from './json-reader.ts'
import { toOneLine } from './page.ts'

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
 * typed is taken out of what the server said. Of a success nothing is repeated: it may be the secret, in a shape nobody knows.
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
  const spellings = toSpellings(secrets)
  const isTold = !isSuccess(answer) && !spellings.some((secret) => said?.includes(secret))
  return new FailureError(judgement?.code ?? general.code, {
    facts: { ...general.facts, ...withoutSecrets(judgement?.facts ?? {}, spellings) },
    technical: {
      requestId,
      method,
      path,
      ...technical,
      ...(said !== undefined && isTold ? { said } : {}),
    },
  })
}

/** Secrets as they can stand in a sentence of a server, which is told in one line. */
function toSpellings(secrets: readonly string[]): string[] {
  return secrets.flatMap((secret) => [secret, toOneLine(secret, 1000)]).filter((secret) => secret !== '')
}

/** A shorter one would be found in words that mean something else. */
const SHORTEST_TO_REPLACE = 4

function withoutSecrets(facts: FailureFacts, spellings: readonly string[]): FailureFacts {
  const hidden = spellings.filter((secret) => secret.length >= SHORTEST_TO_REPLACE)
  const hide = (fact: FailureFacts[string]) =>
    typeof fact === 'string'
      ? hidden.reduce((text, secret) => text.replaceAll(secret, HELD_BACK), fact).slice(0, 500)
      : fact
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, hide(fact)]))
}
