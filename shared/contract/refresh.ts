import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import { accountRefSchema, localIdSchema } from '../domain/account-ref-schema.ts'
import type { AccountRef } from '../domain/account-ref.ts'
import type { ListKind } from '../domain/lists.ts'
import type { OfflineAccount } from '../domain/offline.ts'
import { REFRESH_INTERVALS, type RefreshInterval } from '../domain/refresh.ts'
import type { Failure, FailureCode } from '../failures/failure.ts'
import { call } from './call.ts'

export type RefreshKind = 'account' | ListKind

/** How the refreshing stands as a whole. */
export interface RefreshStanding {
  /** Nothing begins by itself until somebody says so. */
  isPaused: boolean
  /** Epoch milliseconds; null while servers can be reached. */
  offlineSince: number | null
  /** How far a refresh that somebody asked for is, in accounts; null while there is none. */
  round: { done: number; total: number } | null
}

/** Something a page has not asked for and may want to show. */
export type RefreshNews =
  | { about: 'standing'; standing: RefreshStanding }
  /** When accounts were last heard of, by identity and account id, as far as the cache knows. */
  | { about: 'ages'; ages: Record<string, Record<string, number>> }
  /** A server has answered, whoever asked it. `changed`: it said something else than before. */
  | { about: 'answer'; ref: AccountRef; kind: RefreshKind; checkedAt: number; changed: boolean }
  | { about: 'failure'; ref: AccountRef; kind: RefreshKind; failure: Failure }
  /** How the fetching of an account stands; `null` where it is no longer kept to be there without a network. */
  | { about: 'offline'; ref: AccountRef; account: OfflineAccount<FailureCode> | null }
  /** Something that the cache held was forgotten because somebody wanted it gone. */
  | { about: 'cleared' }
  /** Instances, identities or their accounts are no longer what `instances.list` last answered. */
  | { about: 'instances' }
  /** Folders, the order of instances, their icons or pins are no longer what `organisation.read` last answered. */
  | { about: 'organisation' }

const page = { pageId: localIdSchema }
const ofInstance = { instanceId: localIdSchema }

export const refresh = {
  /** What comes in, in bundles, the first one with all that is known. The page is there as long as it listens. */
  watch: call.input(z.strictObject(page)).output(eventIterator(type<RefreshNews[]>())),
  /** What a page that listens shows: that is looked after first. Without a visible page nothing is asked by itself. */
  show: call
    .input(
      z.strictObject({
        ...page,
        isVisible: z.boolean(),
        /** What the browser thinks of the network: a hint, no more. */
        isOnline: z.boolean(),
        accounts: z.array(accountRefSchema).max(50),
      }),
    )
    .output(type<null>()),
  /** Asks about all accounts now, or those of one instance. What is going on shows in the standing. */
  start: call
    .input(z.strictObject({ instanceId: localIdSchema.nullable().default(null) }))
    .output(type<null>()),
  /** Ends what `start` began. */
  cancel: call.output(type<null>()),
  pause: call.input(z.strictObject({ isPaused: z.boolean() })).output(type<null>()),
  interval: call.input(z.strictObject(ofInstance)).output(type<RefreshInterval>()),
  setInterval: call
    .input(z.strictObject({ ...ofInstance, minutes: z.literal(REFRESH_INTERVALS) }))
    .output(type<RefreshInterval>()),
}
