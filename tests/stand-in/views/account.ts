import type { Json, JsonObject } from '../json.ts'
import { isBlank } from '../rails/blank.ts'
import type { Server } from '../server.ts'
import type { Account, CachedList } from '../world/world.ts'
import { iso } from './times.ts'

const cacheLifetime = 72 * 3600 * 1000
const enrichmentTime = 30 * 1000

/** An account as PATCH answers it (API document 4.1). */
export function accountView(server: Server, account: Account): Record<string, unknown> {
  const { traits } = server
  return {
    ...(traits.autoResolveInDays ? { auto_resolve_duration: account.autoResolveDuration } : {}),
    ...(traits.settings ? { settings: account.settings } : {}),
    created_at: iso(account.createdAt),
    ...shownAttributes(server, account),
    domain: account.domain,
    features: featuresView(account),
    id: account.id,
    locale: account.locale,
    name: account.name,
    support_email: shownSupportEmail(server, account),
    status: account.status,
    cache_keys: cacheKeys(server, account),
  }
}

/** An account as GET shows it: with what only the installation knows. */
export function shownAccountView(server: Server, account: Account): Record<string, unknown> {
  return {
    ...accountView(server, account),
    latest_chatwoot_version: null,
    ...(server.traits.subscribedFeatures ? { subscribed_features: [] } : {}),
  }
}

/** An account as the platform API shows it: all attributes, and none of the settings. */
export function platformAccountView(server: Server, account: Account): Record<string, unknown> {
  return {
    id: account.id,
    name: account.name,
    locale: account.locale,
    domain: account.domain,
    support_email: shownSupportEmail(server, account),
    features: featuresView(account),
    custom_attributes: attributesNow(server, account),
    limits: account.limits,
    status: account.status,
  }
}

/** The address that mail about this account comes from: the stored one, or else the installation's. */
export function shownSupportEmail({ traits, world }: Server, account: Account): string {
  const stored = account.supportEmail
  if (stored === null) return world.senderAddress
  return traits.blankSupportEmailFallsBack && isBlank(stored) ? world.senderAddress : stored
}

/** The keys by which a client tells whether its copies of three lists are fresh (API document 7). */
export function cacheKeys({ world }: Server, account: Account): Record<CachedList, string> {
  const key = (list: CachedList): string => {
    const changed = account.changedAt[list]
    const isKnown = changed !== null && world.now() - changed < cacheLifetime
    return isKnown ? String(Math.floor(changed / 1000)) : '0000000000'
  }
  return { label: key('label'), inbox: key('inbox'), team: key('team') }
}

/** How far the set-up of an account got, if it is under way; a new one is first said to be looked up for half a minute. */
export function onboardingStep({ world }: Server, account: Account): Json {
  const step = account.customAttributes['onboarding_step'] ?? null
  const isLookedUp = step === 'account_details' && world.now() - account.createdAt < enrichmentTime
  return isLookedUp ? 'enrichment' : step
}

function featuresView(account: Account): Record<string, true> {
  return Object.fromEntries(account.features.map((name) => [name, true]))
}

function attributesNow(server: Server, account: Account): JsonObject {
  const step = onboardingStep(server, account)
  return step === null ? account.customAttributes : { ...account.customAttributes, onboarding_step: step }
}

function shownAttributes(server: Server, account: Account): { custom_attributes?: JsonObject } {
  const stored = attributesNow(server, account)
  if (Object.keys(stored).length === 0) return {}
  const { traits } = server
  const always = [
    'plan_name',
    'subscribed_quantity',
    ...(traits.subscriptionKeysShown ? ['subscription_status', 'subscription_ends_on'] : []),
  ]
  const ifPresent = [
    ...(traits.referralAttributes ? ['website'] : []),
    ...(traits.businessAttributesShown
      ? ['industry', 'company_size', 'timezone', 'logo', 'onboarding_step']
      : []),
    ...(traits.deletionMarkShown ? ['marked_for_deletion_at', 'marked_for_deletion_reason'] : []),
    ...(traits.referralAttributes ? ['referral_source', 'brand_info'] : []),
    ...(traits.helpCenterGenerationShown ? ['help_center_generation_id'] : []),
  ]
  return {
    custom_attributes: Object.fromEntries([
      ...always.map((key) => [key, stored[key] ?? null] as const),
      ...ifPresent.filter((key) => !isBlank(stored[key])).map((key) => [key, stored[key] ?? null] as const),
    ]),
  }
}
