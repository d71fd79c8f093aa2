import type { AccountDetails } from '#shared/domain/account.ts'
import { readCacheKeysOf } from './cache-keys.ts'
import type { JsonDocument } from './json-reader.ts'
import {
  Fields,
  takeId,
  toForeign,
  toListOrNull,
  toNumber,
  toObject,
  toRootObject,
  toText,
  withoutGaps,
} from './wire.ts'

/** Reads the answer to `GET /api/v1/accounts/{id}` of any version, and of servers that follow only the documented page. */
export function readAccount(document: JsonDocument): AccountDetails {
  const fields = new Fields(toRootObject(document))
  const account = withoutGaps({
    id: takeId(fields),
    name: fields.take('name', toText),
    locale: fields.take('locale', toText),
    domain: fields.take('domain', toText),
    supportEmail: fields.take('support_email', toText),
    status: fields.take('status', toText),
    createdAt: fields.take('created_at', toText),
    features: fields.takeEntries('features', (sent) => (typeof sent === 'boolean' ? sent : undefined)),
    settings: fields.take('settings', toObject),
    autoResolveDuration: fields.take('auto_resolve_duration', toNumber),
    customAttributes: fields.take('custom_attributes', toObject),
    cacheKeys: readCacheKeysOf(fields),
    latestChatwootVersion: fields.take('latest_chatwoot_version', toText),
    subscribedFeatures: fields.take('subscribed_features', toListOrNull),
    ...toForeign(fields, document.redacted),
  })
  return { account, raw: document.raw }
}
