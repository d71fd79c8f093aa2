import { openChatwootClient, type ChatwootClient } from '#electron/chatwoot/client.ts'
import type { Limits } from '#electron/chatwoot/limits.ts'
import type { Target } from '#electron/chatwoot/target.ts'
import { openLog } from '#electron/log/log.ts'
import { toPlainConnection, type Connection } from '#shared/domain/connection.ts'
import { toFailure, type Failure } from '#shared/failures/failure.ts'

/** Planted as the token of every call; no answer, failure or log line may contain it. */
export const CANARY = 'c4naryTokenXq7Wv9Zr2Lm5K'

/** A client as the backend opens it, with limits that a test can wait for. */
export function openTestClient({
  limits = {},
  proxyFor = () => Promise.resolve(null),
  connectionFor = toPlainConnection,
}: {
  limits?: Partial<Limits>
  proxyFor?: (url: string) => Promise<string | null>
  connectionFor?: (origin: string) => Connection
} = {}): ChatwootClient & { logLines: () => string[] } {
  const log = openLog({ folder: null })
  const client = openChatwootClient({ log, appVersion: '0.1.0', proxyFor, connectionFor }, limits)
  return { ...client, logLines: () => log.newest(1000) }
}

/** A server of the newest version: on the own machine it takes any number of requests. */
export function toTarget(origin: string): Target {
  return { origin, readToken: () => CANARY, serverVersion: '4.15.1' }
}

/** The failure a call ends with. Anything else that is thrown, and a value, fails the test. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  let value: unknown
  try {
    value = await call
  } catch (thrown) {
    const failure = toFailure(thrown)
    if (failure === undefined) throw thrown
    return failure
  }
  throw new Error(`No failure but ${JSON.stringify(value).slice(0, 500)}`)
}
