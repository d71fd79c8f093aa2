import { type } from '@orpc/contract'
import { z } from 'zod'
import type { ConnectionView } from '../domain/connection.ts'
import { keySchema } from '../domain/vault-schema.ts'
import { call } from './call.ts'

const url = z.string().max(2048)
const headerName = z.string().max(200)
/** One of the vault's keys, where tokens are held for this server: its way is theirs. Left out: `key-needed` asks for it. */
const proof = keySchema.optional()

const proxy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('system') }),
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('own'),
    url,
    username: z.string().max(500),
    /** Null: the one that is held for this proxy and user, or none. */
    password: z.string().max(1000).nullable(),
  }),
])

export const connections = {
  /** How requests reach the server at this address. No secret is in it: names of headers, and whether there is a password. */
  read: call.input(z.strictObject({ url })).output(type<ConnectionView>()),
  /**
   * Changes what is named, and ends the connections that were made under the old settings. Fails with
   * `connection-setting-refused` (`reason`), `invalid-url`; `key-needed` where another certificate or proxy would come
   * between tokens and their server, and then as unlocking with the proof would.
   */
  change: call
    .input(
      z.strictObject({
        url,
        proof,
        change: z.strictObject({
          /** PEM; null: no authority besides those of the system. */
          authority: z.string().max(500_000).nullable().optional(),
          /** A SHA-256 fingerprint; null: the chain of trust decides. */
          pin: z.string().max(200).nullable().optional(),
          proxy: proxy.optional(),
          headers: z
            .strictObject({
              set: z.array(z.strictObject({ name: headerName, value: z.string().max(10_000) })).max(50),
              remove: z.array(headerName).max(50),
            })
            .optional(),
        }),
      }),
    )
    .output(type<ConnectionView>()),
  /** Forgets all of it: the server is reached as the system reaches any other. Fails as a change does. */
  reset: call.input(z.strictObject({ url, proof })).output(type<ConnectionView>()),
}
