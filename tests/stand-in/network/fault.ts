import type { Exchange, Reply } from '../exchange.ts'
import type { AnswerName } from './answers.ts'
import type { GateName } from './gates.ts'
import type { LoginPageDamage } from './login-page-damage.ts'
import type { PageDisorder } from './paging.ts'
import type { WrongJson } from './wrong-json.ts'

/** Time that passes: `service-time` before the server acts, `latency` half on the way there and half on the way back. */
export type DelayFault =
  | { kind: 'service-time'; milliseconds: number }
  | {
      kind: 'latency'
      milliseconds: number
      /** Up to this much more, by a fixed sequence. */ jitter?: number
    }

/** What is changed before the server sees the request. Names are compared without regard to case, but `_` is not `-`. */
export type RequestFault = { kind: 'strip-header'; name: string }

/** What comes back instead of the server's own answer. The newest one that matches wins. */
export type InsteadFault =
  | { kind: 'silence' }
  | { kind: 'reset' }
  | { kind: 'close' }
  /** These bytes (latin1) and the end of the connection, whatever HTTP thinks of them. */
  | { kind: 'raw'; bytes: string }
  /** An answer of the test's choice; give one of `json`, `body` and `base64`, or none for no body. */
  | {
      kind: 'reply'
      status: number
      headers?: Record<string, string>
      json?: unknown
      body?: string
      base64?: string
    }
  /** An answer made by a function of the test; in-process only. Returning undefined lets the request through. */
  | { kind: 'reply-with'; reply: (exchange: Exchange) => Reply | undefined }
  /** An answer that is always the same: the limiter's, a crash, what proxies say. */
  | { kind: 'answer'; name: AnswerName }
  /** `{origin}` and `{target}` in the location stand for those of the request. */
  | { kind: 'redirect'; status: 301 | 302 | 303 | 307 | 308; location: string }
  /** An access gate; requests that carry the `pass` headers go through. */
  | { kind: 'gate'; gate: GateName; pass?: Record<string, string> }
  /** A valid JSON object of this many bytes, with its length announced. */
  | { kind: 'large'; bytes: number }
  /** A valid JSON object that inflates to about this many bytes and is a thousand times smaller on the wire. */
  | { kind: 'gzip-bomb'; bytes: number }

/** What is done to the server's own answer before it is sent. */
export type AnswerFault =
  | { kind: 'wrong-json'; how: WrongJson }
  /** Lists that misbehave between pages. */
  | { kind: 'pages'; how: PageDisorder }
  /** The public login page without its assignments, with them changed, or not there at all. */
  | { kind: 'login-page'; how: LoginPageDamage }

/** How the answer's bytes travel. */
export type WireFault =
  /** As nginx and Caddy do it: only for clients that accept it, without touching the ETag. */
  | { kind: 'gzip' }
  | { kind: 'chunked' }
  | { kind: 'http-1.0' }
  | { kind: 'drip'; bytes: number; every: number }
  /** The connection ends after this many bytes of the body (half of it by default), by a reset if asked. */
  | { kind: 'cut'; after?: number; reset?: boolean }

/** Everything that can go wrong between a client and a server, each switched on by a control call. */
export type Fault = DelayFault | RequestFault | InsteadFault | AnswerFault | WireFault

/** Which requests a fault is for: all of them unless narrowed. */
export interface FaultScope {
  method?: string
  /** A path with `*` for any run of characters, or a pattern; compared with the query only if it contains a `?`. */
  path?: string | RegExp
  /** How many matching requests it is for; all by default. */
  times?: number
  /** How many matching requests go by first. */
  skip?: number
  /** The server acts on the request although its own answer is lost: a PATCH is done and nobody hears of it. */
  acts?: boolean
}
