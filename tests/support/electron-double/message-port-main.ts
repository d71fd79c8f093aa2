import { EventEmitter } from 'node:events'
import type { MessagePort as NodePort } from 'node:worker_threads'
import { RuleBroken, SOURCES } from './rule.ts'

/**
 * The main process's end of a channel. Rules: messages wait until `start()`; `close` tells only that the *other* end
 * went away; nothing but ports can be transferred; a message is copied, never shared.
 */
export class MessagePortMainDouble
  extends EventEmitter
  implements Pick<Electron.MessagePortMain, 'postMessage' | 'start' | 'close'>
{
  readonly #port: NodePort
  #started = false
  #closedHere = false

  constructor(port: NodePort) {
    super()
    this.#port = port
    port.on('close', () => {
      // electron.d.ts, MessagePortMain 'close': "Emitted when the remote end … becomes disconnected."
      if (!this.#closedHere) this.emit('close')
    })
  }

  start(): void {
    if (this.#started) return
    this.#started = true
    // Node starts a port with its first listener, so there is none before this.
    this.#port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }))
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.some((item) => !(item instanceof MessagePortMainDouble))) {
      throw new RuleBroken(
        'A MessagePortMain transfers ports only, no ArrayBuffer',
        SOURCES.types('MessagePortMain.postMessage(message, transfer?: MessagePortMain[])'),
      )
    }
    this.#port.postMessage(message)
  }

  close(): void {
    this.#closedHere = true
    this.#port.close()
  }
}
