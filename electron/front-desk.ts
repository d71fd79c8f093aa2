import { implement, ORPCError } from '@orpc/server'
import { contract } from '#shared/contract/contract.ts'
import { toFailure, type Failure } from '#shared/failures/failure.ts'
import type { Log } from './log/log.ts'
import type { Services } from './services/services.ts'

/** What a call needs to end as a failure of the closed list: anything else is a bug, logged here and hidden from the page. */
function toAnswer(thrown: unknown, log: Log, path: readonly string[]): unknown {
  const failure = toFailure(thrown)
  if (failure !== undefined) {
    log.info('call-failed', { call: path.join('.'), code: failure.code })
    return new ORPCError<'FAILURE', Failure>('FAILURE', {
      status: 422,
      message: 'FAILURE',
      data: failure,
      defined: true,
    })
  }
  if (!(thrown instanceof ORPCError)) {
    log.error('call-broke', {
      call: path.join('.'),
      name: thrown instanceof Error ? thrown.name : typeof thrown,
    })
  }
  return thrown
}

type Stream = AsyncGenerator<unknown, unknown, unknown>

function isStream(output: unknown): output is Stream {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}

/** A stream may fail long after its call was answered. */
async function* withAnswers(stream: Stream, log: Log, path: readonly string[]): Stream {
  try {
    return yield* stream
  } catch (thrown) {
    throw toAnswer(thrown, log, path)
  }
}

/** What every call passes on its way in and out: a vault that is being exchanged, the policy, the count of what writes, and the closed list of failures. */
export function createFrontDesk(
  { policy, vault, writing }: Pick<Services, 'policy' | 'vault' | 'writing'>,
  log: Log,
) {
  return implement(contract).use(async ({ next, path }) => {
    try {
      await vault.settled()
      policy.check(path)
      const { output, ...result } = await writing.during(path, async () => next())
      return { ...result, output: isStream(output) ? withAnswers(output, log, path) : output }
    } catch (thrown) {
      throw toAnswer(thrown, log, path)
    }
  })
}
