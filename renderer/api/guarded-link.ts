import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client'

/**
 * A link whose calls and streams throw what `translate` makes of an error. A stream is a value that goes on failing
 * long after its call has answered, so it is wrapped as well.
 */
export function translateErrors<Context extends ClientContext>(
  link: ClientLink<Context>,
  translate: (thrown: unknown) => unknown,
): ClientLink<Context> {
  const attempt = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      return await work()
    } catch (thrown) {
      throw translate(thrown)
    }
  }
  return {
    async call(path: readonly string[], input: unknown, options: ClientOptions<Context>) {
      const answer = await attempt(() => link.call(path, input, options))
      return isStream(answer) ? translateStream(answer, attempt) : answer
    },
  }
}

type Stream = AsyncIterableIterator<unknown, unknown, unknown>
type Attempt = <Value>(work: () => Promise<Value>) => Promise<Value>

function isStream(value: unknown): value is Stream {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value
}

function translateStream(stream: Stream, attempt: Attempt): Stream {
  return {
    next: () => attempt(() => stream.next()),
    return: async (value) => (await stream.return?.(value)) ?? { done: true, value },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
