import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { CONNECT_MESSAGE } from '#shared/contract/doors.ts'
import { DisconnectedError } from './errors.ts'
import { translateErrors } from './guarded-link.ts'

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
  // Listens before the transport does, so that whatever the transport ends is known to have lost its port.
  port.addEventListener('close', () => {
    closed = true
  })
  const transport = new RPCLink<Context>({ port })
  port.start()
  const guarded: ClientLink<Context> = {
    call: (path, input, options) =>
      closed ? Promise.reject(new DisconnectedError()) : transport.call(path, input, options),
  }
  return translateErrors(guarded, (thrown) => (closed ? new DisconnectedError() : thrown))
}
