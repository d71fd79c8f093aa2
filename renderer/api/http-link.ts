import { ORPCError, type ClientContext, type ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { SESSION_HEADER } from '#shared/contract/doors.ts'
import { DisconnectedError, LinkUsedUpError } from './errors.ts'
import { translateErrors } from './guarded-link.ts'
import type { Session } from './session.ts'

export interface HttpLinkOptions {
  /** The origin of the loopback host, such as `http://127.0.0.1:4817`. */
  origin: string
  session: Session
  fetch: typeof fetch
}

/**
 * The contract over HTTP to the loopback host. An unknown session becomes `LinkUsedUpError`, a host that does not answer
 * or goes away in the middle `DisconnectedError`.
 */
export function openHttpLink<Context extends ClientContext>(options: HttpLinkOptions): ClientLink<Context> {
  const transport = new RPCLink<Context>({
    url: `${options.origin}/rpc`,
    headers: async () => ({ [SESSION_HEADER]: await options.session.secret() }),
    async fetch(request, init) {
      const answer = await options.fetch(request, init)
      if (answer.status !== 401) return answer
      options.session.forget()
      throw new LinkUsedUpError()
    },
  })
  return translateErrors(transport, translate)
}

function translate(thrown: unknown): unknown {
  if (thrown instanceof ORPCError || thrown instanceof LinkUsedUpError) return thrown
  if (thrown instanceof Error && thrown.name === 'AbortError') return thrown
  // What remains is the network's: fetch rejects with a TypeError, a torn stream with whatever the engine calls it.
  return new DisconnectedError()
}
