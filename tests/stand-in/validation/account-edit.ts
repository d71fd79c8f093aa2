import type { Json, JsonObject } from '../json.ts'
import { crash } from '../rails/failures.ts'
import type { Request } from '../rails/request.ts'
import type { Server } from '../server.ts'
import type { Account } from '../world/world.ts'
import { isScalar, lengthOf, mustBeStorable, toText, type Scalar } from './columns.ts'
import { readMailAddress } from './mail-address.ts'
import { mustBeValid, type Problem } from './problems.ts'
import { inStoredOrder, minutes, readSettings, settingsProblems, type DurationLimits } from './settings.ts'

/** The part of an account that its administrators may write. */
type Draft = Pick<
  Account,
  'locale' | 'domain' | 'supportEmail' | 'customAttributes' | 'settings' | 'autoResolveDuration'
> & {
  /** Null only until it is refused. */
  name: string | null
}

const columnLength = 255
const supportEmailColumn = 100

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
  const problems: Problem[] = []
  readColumns(server, request, draft, problems)
  draft.customAttributes = { ...account.customAttributes, ...readAttributes(server, request) }
  const settings = readSettings(server.traits, request)
  if (Object.keys(settings).length > 0) draft.settings = inStoredOrder({ ...account.settings, ...settings })
  problems.unshift(...columnProblems(server, account, draft))
  problems.push(...settingsProblems(draft.settings, durationLimits))
  mustBeValid(problems)
  const { name, ...rest } = draft
  if (name === null || lengthOf(draft.supportEmail ?? '') > supportEmailColumn) throw crash()
  for (const value of [name, draft.domain, draft.supportEmail]) mustBeStorable(value)
  for (const value of [...Object.values(draft.customAttributes), ...Object.values(draft.settings)])
    mustBeStorable(value)
  Object.assign(account, { name, ...rest })
  if (account.customAttributes['onboarding_step'] === 'account_update') {
    account.customAttributes['onboarding_step'] = 'invite_team'
  }
}

/** What a locale parameter means to the locale column; anything it does not know crashes (API document 6.4). */
export function toLocale(server: Server, value: Json): string | null {
  const isEmpty = value === null || value === false || (typeof value === 'string' && value.trim() === '')
  if (isEmpty) return null
  if (typeof value === 'string' && server.languages.codes.has(value)) return value
  if (typeof value === 'number' && !server.traits.localeMustBeText) {
    const language = server.languages.byNumber.get(value)
    if (language !== undefined) return language
  }
  throw crash()
}

function editable(account: Account): Draft {
  const { name, locale, domain, supportEmail, customAttributes, settings, autoResolveDuration } = account
  return { name, locale, domain, supportEmail, customAttributes, settings, autoResolveDuration }
}

function readColumns(server: Server, request: Request, draft: Draft, problems: Problem[]): void {
  const name = request.parameter('name')
  const locale = request.parameter('locale')
  const domain = request.parameter('domain')
  const supportEmail = request.parameter('support_email')
  const duration = request.parameter('auto_resolve_duration')
  if (isScalar(locale)) draft.locale = toLocale(server, locale)
  if (isScalar(name)) draft.name = toText(name)
  if (isScalar(domain)) draft.domain = toText(domain)
  if (isScalar(supportEmail)) draft.supportEmail = toText(supportEmail)
  if (server.traits.autoResolveInDays && isScalar(duration)) readDuration(duration, draft, problems)
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

function readDuration(value: Scalar, draft: Draft, problems: Problem[]): void {
  const attribute = 'auto_resolve_duration'
  const text = toText(value)?.trim() ?? ''
  if (text === '') {
    draft.autoResolveDuration = null
    return
  }
  const number =
    typeof value === 'boolean' || !/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number.NaN : Number(text)
  if (Number.isNaN(number)) problems.push({ attribute, message: 'is not a number' })
  else if (number < 1) problems.push({ attribute, message: 'must be greater than or equal to 1' })
  else if (number > 999) problems.push({ attribute, message: 'must be less than or equal to 999' })
  else draft.autoResolveDuration = Math.trunc(number)
}

function columnProblems({ traits }: Server, account: Account, draft: Draft): Problem[] {
  const { name, domain, supportEmail } = draft
  const found: Problem[] = []
  if (lengthOf(name ?? '') > columnLength) found.push(tooLong('name', columnLength))
  if (lengthOf(supportEmail ?? '') > columnLength) found.push(tooLong('support_email', columnLength))
  if (!traits.blankAccountName && (name ?? '').trim() === '')
    found.push({ attribute: 'name', message: "can't be blank" })
  const isNew = supportEmail !== account.supportEmail && (supportEmail ?? '').trim() !== ''
  if (traits.supportEmailChecked && isNew && !readMailAddress(supportEmail ?? '')) {
    found.push({ attribute: 'support_email', message: 'is not a valid email address' })
  }
  if (lengthOf(domain ?? '') > 100) found.push(tooLong('domain', 100))
  return found
}

function tooLong(attribute: string, maximum: number): Problem {
  return { attribute, message: `is too long (maximum is ${maximum} characters)` }
}
