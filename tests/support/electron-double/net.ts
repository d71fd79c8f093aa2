import { EventEmitter } from 'node:events'
import { request as requestHttp, type ClientRequest } from 'node:http'
import { PassThrough } from 'node:stream'
import { RuleBroken, SOURCES } from './rule.ts'

type RequestOptions = Pick<
  Electron.ClientRequestConstructorOptions,
  'method' | 'hostname' | 'port' | 'path'
> & {
  headers?: Record<string, string>
  redirect?: 'follow' | 'error' | 'manual'
}

/**
 * `net.request` over plain http. Rules: not before the app is ready; some headers are Chromium's own; there is no time limit
 * and no `socket` to set one on; an answer that breaks off is an `error` of the response.
 */
export function createNet(requireReady: (what: string) => void, open: Set<ClientRequestDouble>) {
  return {
    request(options: RequestOptions): ClientRequestDouble {
      requireReady('net')
      const own = Object.keys(options.headers ?? {}).find((name) =>
        /^(?:host|content-length|trailer|te|upgrade|cookie2|keep-alive|transfer-encoding)$/i.test(name),
      )
      if (own !== undefined)
        throw new RuleBroken(
          `The header ${own} is not set by the app`,
          SOURCES.types('ClientRequest.setHeader, restricted headers'),
        )
      const request = new ClientRequestDouble(options)
      open.add(request)
      request.once('close', () => open.delete(request))
      return request
    },
  }
}

/** One request of an app. */
export class ClientRequestDouble extends EventEmitter {
  readonly #request: ClientRequest

  constructor({ method = 'GET', hostname, port, path, headers }: RequestOptions) {
    super()
    this.#request = requestHttp({ method, hostname, port, path, headers }, (answer) => {
      const body = new PassThrough()
      answer.on('data', (piece) => body.write(piece))
      answer.on('end', () => body.end())
      answer.on('error', (error) => body.emit('error', error))
      const { statusCode, statusMessage, headers: named } = answer
      this.emit('response', Object.assign(body, { statusCode, statusMessage, headers: named }))
    })
    this.#request.on('error', (error) => this.emit('error', error))
    this.#request.on('close', () => this.emit('close'))
  }

  end(): void {
    this.#request.end()
  }

  abort(): void {
    this.emit('abort')
    this.#request.destroy()
  }
}
