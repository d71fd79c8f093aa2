import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import { localIdSchema } from '../domain/account-ref-schema.ts'
import type { LoginPage } from '../domain/login-page.ts'
import type { ServerFacts } from '../domain/server-facts.ts'
import type { Failure, FailureFacts } from '../failures/failure.ts'
import { call } from './call.ts'
import { addressFields } from './joined.ts'

/** What an instance allows, before anybody types a name or a password. */
export interface InstanceEntry {
  origin: string
  server: ServerFacts
  login: LoginPage
  /** Why the login page could not be read: it is no reason not to try. Null where it was. */
  loginFailure: Failure | null
}

/** The connection doctor's steps, in its order. */
export const DOCTOR_STEPS = [
  'address',
  'proxy',
  'name',
  'port',
  'tls',
  'gate',
  'chatwoot',
  'version',
  'login-page',
  'header',
  'token-kind',
  'identity',
  'accounts',
] as const
export type DoctorStepName = (typeof DOCTOR_STEPS)[number]

/** One step of the connection doctor. Neither facts nor failure can hold a secret. */
export interface DoctorStep {
  step: DoctorStepName
  /** `warning`: it works, and there is something to know. `skipped`: does not apply, or a step before it failed. */
  outcome: 'passed' | 'warning' | 'failed' | 'skipped'
  /**
   * What was seen, by step: address `host` `isPlainHttp`; proxy `proxy`; name `addresses`; port `port`; tls `issuer`
   * `subject` `expires` (ISO-8601) `days` `protocol` `fingerprint`; version `version` `kind`; login-page `signup` `captcha`
   * `languages` (how many) `twoFactor` `installationName`; identity `name` `email` `confirmed`; accounts `count`
   * `administrator` `suspended` (how many).
   */
  facts: FailureFacts
  /** Why it failed, or what the warning is about; null otherwise. */
  failure: Failure | null
}

export const entry = {
  /** Two requests without a token: what the server is, and what its public login page says. That page is read, never run. */
  look: call.input(z.strictObject(addressFields)).output(type<InstanceEntry>()),
  /**
   * Walks from the typed address to the accounts and tells each step as it is done: all of them, in their order, once.
   * Three requests to a healthy instance. Only calls that cannot begin fail; what is found is in the steps.
   */
  doctor: call
    .input(
      z.union([
        z.strictObject({ ...addressFields, token: z.string().max(10_240).nullable().default(null) }),
        z.strictObject({ instanceId: localIdSchema, identityId: localIdSchema.nullable().default(null) }),
      ]),
    )
    .output(eventIterator(type<DoctorStep>())),
}
