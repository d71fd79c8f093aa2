import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { FILE_CALL, SOCKET_PROTOCOL } from '#shared/contract/doors.ts'
import { DisconnectedError } from './errors.ts'
import { translateErrors } from './guarded-link.ts'
import type { Session } from './session.ts'

/** Milliseconds after which a connection that ended or was not made is tried again, at the next call. */
const PAUSE = 5000
/** Milliseconds that a call waits for a connection that is being made. */
const PATIENCE = 2000

export interface SocketLinkOptions<Context extends ClientContext> {
  /** The origin of the loopback host, such as `http://127.0.0.1:4817`. */
  origin: string
  session: Pick<Session, 'secret'>
  /** The way to go while there is no connection. */
  otherwise: ClientLink<Context>
}

/**
 * The contract over one connection to the loopback host that stays open, because a request of its own costs a browser
 * more than the answer. The first calls wait for it: streams among them would each hold one of the six connections that a
 * browser has for an origin, for all tabs together. Where none can be made, calls go the other way, which also finds out
 * why; a connection that ends takes its calls with it as `DisconnectedError`.
 */
export function openSocketLink<Context extends ClientContext>({
  origin,
  session,
  otherwise,
}: SocketLinkOptions<Context>): ClientLink<Context> {
  let open: ClientLink<Context> | null = null
  let nextTry = 0
  let attempt: Promise<void> = Promise.resolve()

  async function connect(): Promise<void> {
    const secret = await session.secret().catch(() => null)
    if (secret === null) return
    const socket = new WebSocket(`${origin.replace(/^http/, 'ws')}/rpc`, [SOCKET_PROTOCOL, secret])
    let ended = false
    // Listens before the transport does, so that whatever the transport ends is known to have lost its connection.
    socket.addEventListener('close', () => {
      ended = true
      open = null
      nextTry = Date.now() + PAUSE
    })
    const transport = new RPCLink<Context>({ websocket: socket })
    const link = translateErrors(transport, (thrown) => (ended ? new DisconnectedError() : thrown))
    await new Promise<void>((resolve) => {
      setTimeout(resolve, PATIENCE)
      socket.addEventListener('close', () => {
        resolve()
      })
      socket.addEventListener('open', () => {
        open = link
        resolve()
      })
    })
  }

  function tryToConnect(): void {
    if (Date.now() < nextTry) return
    nextTry = Infinity // until this attempt has ended
    attempt = connect()
  }

  return {
    async call(path, input, options) {
      if (open === null) {
        tryToConnect()
        await attempt
      }
      const way = path.join('/') === FILE_CALL ? otherwise : (open ?? otherwise)
      return way.call(path, input, options)
    },
  }
}
