import { randomUUID } from 'node:crypto'
import type { Exchange } from '../exchange.ts'
import { isObject, type Json, type JsonObject } from '../json.ts'
import { isBlank } from './blank.ts'
import { clientAddress } from './client-address.ts'
import { crash, parameterMissing } from './failures.ts'
import { readForm } from './form.ts'
import { decodeUtf8, readJson } from './json-body.ts'
import { withoutNulls } from './lists.ts'

const jsonTypes = new Set([
  'application/json',
  'text/x-json',
  'application/jsonrequest',
  'application/vnd.api+json',
])
const browserLike = /,\s*\*\/\*|\*\/\*\s*,/
const none: JsonObject = {}

/** A request as Rails sees it: headers by lower-case dashed name, and parameters read when first asked for. */
export class Request {
  readonly method: string
  readonly path: string
  readonly host: string
  readonly secure: boolean
  /** Whose request it is: the address of the client, not of a proxy on the same machine. */
  readonly address: string
  readonly id: string
  readonly #query: string
  readonly #headers: Map<string, string>
  readonly #body: Buffer
  #parameters: { query: JsonObject; body: JsonObject } | undefined

  constructor(exchange: Exchange, dashedWins: boolean) {
    const at = exchange.target.indexOf('?')
    const path = at < 0 ? exchange.target : exchange.target.slice(0, at)
    this.method = exchange.method
    this.path = path.length > 1 && path.endsWith('/') ? path.replace(/\/+$/, '') : path
    this.#query = at < 0 ? '' : exchange.target.slice(at + 1)
    this.#headers = readHeaders(exchange.headers, dashedWins)
    this.#body = exchange.body
    this.secure = exchange.secure
    this.host = this.header('host') ?? 'localhost'
    this.address = clientAddress(exchange.remoteAddress, this.header('x-forwarded-for'))
    this.id =
      this.header('x-request-id')
        ?.replace(/[^\w\-@]/g, '')
        .slice(0, 255) || randomUUID()
  }

  /** A header by its lower-case dashed name. */
  header(name: string): string | undefined {
    return this.#headers.get(name)
  }

  /** Whether the caller says what it accepts, other than as browsers do: only then an answer can depend on it. */
  get isNegotiable(): boolean {
    const accept = this.header('accept') ?? ''
    return accept.trim() !== '' && !browserLike.test(accept)
  }

  /** Whether the only thing the caller accepts is JSON; browsers' lists with a wildcard count as HTML. */
  get wantsJson(): boolean {
    if (!this.isNegotiable) return false
    const accept = this.header('accept') ?? ''
    return jsonTypes.has((accept.split(',')[0] ?? '').split(';')[0]?.trim().toLowerCase() ?? '')
  }

  /** Where a page of this server is, as its answers name it. */
  get origin(): string {
    return `${this.secure ? 'https' : 'http'}://${this.host}`
  }

  /** Reads query and body, as every route does before anything else, who calls included. Fails with 400 when one cannot be read. */
  readParameters(): void {
    this.#read()
  }

  /** One parameter: the query's beats the body's. Fails with 400 when the body cannot be read. */
  parameter(name: string): Json | undefined {
    const { query, body } = this.#read()
    return name in query ? query[name] : body[name]
  }

  /**
   * What stands under a root key; the keys of a JSON body count as wrapped in it when it is not there.
   * Fails with 422 when it is missing or empty, and crashes when it is no object.
   */
  rooted(root: string): JsonObject {
    const { query, body } = this.#read()
    const isSent = root in query || root in body
    const sent = isSent ? this.parameter(root) : this.#isJson() ? body : null
    if (sent !== false && isBlank(sent)) throw parameterMissing(root)
    if (!isObject(sent)) throw crash()
    return sent
  }

  #isJson(): boolean {
    return jsonTypes.has(this.#contentType())
  }

  #contentType(): string {
    return (this.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  }

  #read(): { query: JsonObject; body: JsonObject } {
    this.#parameters ??= {
      query: this.#query === '' ? none : withoutNulls(readForm(this.#query)),
      body: withoutNulls(this.#readBody()),
    }
    return this.#parameters
  }

  #readBody(): JsonObject {
    if (this.#body.length === 0) return none
    if (this.#isJson()) {
      const value = readJson(this.#body)
      return isObject(value) ? value : { _json: value }
    }
    if (this.#contentType() === 'application/x-www-form-urlencoded') return readForm(decodeUtf8(this.#body))
    return none
  }
}

/** Headers become environment keys, where a dash and an underscore are the same; when both were sent, one of them wins. */
function readHeaders(pairs: Exchange['headers'], dashedWins: boolean): Map<string, string> {
  const headers = new Map<string, string>()
  const spelledWinning = new Set<string>()
  for (const [name, value] of pairs) {
    const key = name.toLowerCase().replaceAll('_', '-')
    const wins = name.includes('_') !== dashedWins || !key.includes('-')
    if (spelledWinning.has(key) && !wins) continue
    const before = headers.get(key)
    headers.set(key, before !== undefined && spelledWinning.has(key) === wins ? `${before}, ${value}` : value)
    if (wins) spelledWinning.add(key)
  }
  return headers
}
