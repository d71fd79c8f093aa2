import type { Exchange, Reply } from '../exchange.ts'
import type { Welcome } from './door.ts'
import type { Fault, FaultScope } from './fault.ts'
import type { FaultRule } from './rules.ts'
import type { Service } from './serve.ts'

/** Switches faults on and off. Every call that switches one on returns its number, for `remove`. */
export interface Control {
  /** Switches a fault on for the requests in scope: all of them by default, until removed. */
  add(fault: Fault, scope?: FaultScope): number
  /** Answers with a status, headers and a body (`json`, `body` or `base64`) of the test's choice. */
  reply(
    reply: {
      status: number
      headers?: Record<string, string>
      json?: unknown
      body?: string
      base64?: string
    },
    scope?: FaultScope,
  ): number
  /** Answers with what a function makes of the request; undefined lets the request through. */
  replyWith(reply: (exchange: Exchange) => Reply | undefined, scope?: FaultScope): number
  /** Lets every answer take this long, as a real server's work does (12 ms at the median). */
  delay(milliseconds: number, scope?: FaultScope): number
  /** What new connections meet: `silence` accepts and never reads, not even a TLS greeting. */
  welcome(how: Welcome): void
  /** Ends every open connection, idle ones too, as a restart of the server does. */
  disconnect(): void
  /** What is switched on, with how often each has been used. */
  list(): readonly FaultRule[]
  remove(id: number): void
  /** Nothing is wrong any more. */
  clear(): void
}

/** The control of a service. */
export function createControl({ rules, door }: Service): Control {
  return {
    add: (fault, scope) => rules.add(fault, scope),
    reply: (reply, scope) => rules.add({ kind: 'reply', ...reply }, scope),
    replyWith: (reply, scope) => rules.add({ kind: 'reply-with', reply }, scope),
    delay: (milliseconds, scope) => rules.add({ kind: 'service-time', milliseconds }, scope),
    welcome(how) {
      door.welcome = how
    },
    disconnect() {
      door.disconnect()
    },
    list: () => rules.list(),
    remove(id) {
      rules.remove(id)
    },
    clear() {
      rules.clear()
      door.welcome = 'serve'
    },
  }
}
