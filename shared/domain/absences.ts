import type { Account } from './account.ts'
import type { Membership } from './identity.ts'
import type { ServerFacts } from './server-facts.ts'
import { toServerSpan } from './server-span.ts'

/** What the overview would show, but this server cannot have. */
export type AbsentThing =
  | 'status'
  | 'features'
  | 'cache-keys'
  | 'permissions'
  | 'company-details'
  | 'website'
  | 'subscription-details'
  | 'auto-resolve-minutes'
  | 'auto-resolve-options'
  | 'auto-resolve-label'
  | 'audio-transcriptions'
  | 'required-attributes'
  | 'edition'

/** `older`: the server is older than `since`. `page`: the documented page, which is all the server follows, has no such thing. */
export type Absence =
  { thing: AbsentThing; reason: 'older'; since: string } | { thing: AbsentThing; reason: 'page' }

type Version = `${number}.${number}.${number}`

/** The first release that shows each thing (API document 4.1, 4.2 and 15). */
const SINCE: readonly [AbsentThing, Version][] = [
  ['status', '2.8.0'],
  ['cache-keys', '2.16.0'],
  ['subscription-details', '3.0.0'],
  ['company-details', '3.7.0'],
  ['edition', '3.9.0'],
  ['permissions', '3.11.0'],
  ['auto-resolve-minutes', '4.2.0'],
  ['auto-resolve-options', '4.2.0'],
  ['auto-resolve-label', '4.3.0'],
  ['audio-transcriptions', '4.3.0'],
  ['required-attributes', '4.9.0'],
  ['website', '4.14.0'],
]

const NOT_ON_THE_PAGE: readonly AbsentThing[] = [
  'status',
  'features',
  'permissions',
  'subscription-details',
  'edition',
]

/**
 * What this server cannot have, so that a missing row is explained instead of looking empty. What the server did send is
 * never listed, whatever its version says: payloads count first, the version second, the page last.
 */
export function listAbsences(
  account: Account,
  membership: Membership | null,
  server: ServerFacts | null,
): Absence[] {
  if (server?.kind === 'documented-page') {
    return NOT_ON_THE_PAGE.filter((thing) => !isSent(thing, account, membership)).map((thing) => ({
      thing,
      reason: 'page',
    }))
  }
  const span = toServerSpan(server?.version ?? null, account)
  return SINCE.filter(([thing, since]) => !isSent(thing, account, membership) && !span.may(since)).map(
    ([thing, since]) => ({ thing, reason: 'older', since }),
  )
}

function isSent(thing: AbsentThing, account: Account, membership: Membership | null): boolean {
  const attributes = account.customAttributes ?? {}
  const settings = account.settings ?? {}
  const sent: Record<AbsentThing, boolean> = {
    status: account.status !== undefined,
    features: account.features !== undefined,
    'cache-keys': account.cacheKeys !== undefined,
    permissions: (membership?.permissions.length ?? 0) > 0,
    'company-details': 'industry' in attributes || 'company_size' in attributes || 'timezone' in attributes,
    website: 'website' in attributes || 'referral_source' in attributes,
    'subscription-details': 'subscription_status' in attributes,
    'auto-resolve-minutes': account.settings !== undefined,
    'auto-resolve-options': account.settings !== undefined,
    'auto-resolve-label': 'auto_resolve_label' in settings,
    'audio-transcriptions': 'audio_transcriptions' in settings,
    'required-attributes': 'conversation_required_attributes' in settings,
    edition: account.subscribedFeatures !== undefined,
  }
  return sent[thing]
}
