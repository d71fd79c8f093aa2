import type { JsonObject } from '../json.ts'
import type { Request } from '../rails/request.ts'
import type { Server } from '../server.ts'
import type { Account } from '../world/world.ts'
import {
  columnProblems,
  mustFit,
  readColumns,
  readDuration,
  supportEmailProblems,
  type AccountColumns,
} from './account-columns.ts'
import { isScalar, mustBeStorable } from './columns.ts'
import { mustBeValid } from './problems.ts'
import { inStoredOrder, minutes, readSettings, settingsProblems, type DurationLimits } from './settings.ts'

/** The part of an account that its administrators may write. */
type Draft = AccountColumns & Pick<Account, 'customAttributes' | 'settings'>

/**
 * Applies what a request says to an account, all of it or nothing (API document 4.2): unknown keys and lists or
 * objects where one value is expected are dropped, the rest is checked, and what the database would not take crashes.
 */
export function editAccount(
  server: Server,
  account: Account,
  request: Request,
  durationLimits: DurationLimits = minutes,
): void {
  const draft = editable(account)
  readColumns(server, request, draft)
  const sentDuration = readDuration(server, request, draft)
  draft.customAttributes = { ...account.customAttributes, ...readAttributes(server, request) }
  const settings = readSettings(server.traits, request)
  if (Object.keys(settings).length > 0) draft.settings = inStoredOrder({ ...account.settings, ...settings })
  mustBeValid([
    ...columnProblems(server, draft, sentDuration),
    ...settingsProblems(draft.settings, durationLimits),
    ...supportEmailProblems(server, draft, account.supportEmail),
  ])
  mustFit(draft)
  for (const value of [...Object.values(draft.customAttributes), ...Object.values(draft.settings)])
    mustBeStorable(value)
  Object.assign(account, draft)
  if (account.customAttributes['onboarding_step'] === 'account_update') {
    account.customAttributes['onboarding_step'] = 'invite_team'
  }
}

function editable(account: Account): Draft {
  const { name, locale, domain, supportEmail, customAttributes, settings, autoResolveDuration } = account
  return { name, locale, domain, supportEmail, customAttributes, settings, autoResolveDuration }
}

function readAttributes({ traits }: Server, request: Request): JsonObject {
  const names = [
    ...(traits.businessAttributes ? ['industry', 'company_size', 'timezone'] : []),
    ...(traits.referralAttributes ? ['website', 'referral_source', 'user_role'] : []),
  ]
  const attributes: JsonObject = {}
  for (const name of names) {
    const value = request.parameter(name)
    if (isScalar(value)) attributes[name] = value
  }
  return attributes
}
