import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { DisconnectedError } from './errors.ts'
import { translateErrors } from './guarded-link.ts'

/** The message with which a page hands one end of a channel to the preload, which passes it on unopened. */
export const CONNECT_MESSAGE = 'switchyard:connect'

/** What `connectPort` needs of a window. */
export type ConnectTarget = Pick<Window, 'postMessage'>

/** Makes a channel, gives one end to the preload of this window and returns the other. */
export function connectPort(target: ConnectTarget, origin: string): MessagePort {
  const { port1, port2 } = new MessageChannel()
  target.postMessage(CONNECT_MESSAGE, origin, [port2])
  return port1
}

/**
 * The contract over a message port. When the port closes, calls on their way fail with `DisconnectedError`, and so does
 * every later one, at once: the transport by itself would let it wait for ever.
 */
export function openPortLink<Context extends ClientContext>(port: MessagePort): ClientLink<Context> {
  let closed = false
  const waiting = new Set<(reason: unknown) => void>()
  port.addEventListener('close', () => {
    closed = true
    for (const reject of waiting) reject(new DisconnectedError())
    waiting.clear()
  })
  const transport = new RPCLink<Context>({ port })
  port.start()

  const guarded: ClientLink<Context> = {
    call(path: readonly string[], input: unknown, options: ClientOptions<Context>) {
      if (closed) return Promise.reject(new DisconnectedError())
      const { promise, resolve, reject } = Promise.withResolvers<unknown>()
      waiting.add(reject)
      transport
        .call(path, input, options)
        .then(resolve, reject)
        .finally(() => waiting.delete(reject))
      return promise
    },
  }
  // A stream that loses its port ends in an abort nobody asked for.
  return translateErrors(guarded, (thrown) => (closed ? new DisconnectedError() : thrown))
}
