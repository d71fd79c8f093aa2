import { mustBePermitted, platformCaller } from '../access/platform.ts'
import { isObject, type Json } from '../json.ts'
import { done, json } from '../rails/answer.ts'
import { RailsFailure } from '../rails/failures.ts'
import { toInteger } from '../rails/integer.ts'
import type { Call, Handler } from '../server.ts'
import { toLocale } from '../validation/account-edit.ts'
import { isScalar, mustBeStorable, toText } from '../validation/columns.ts'
import { platformAccountView } from '../views/account.ts'
import { addMember, createAccount } from '../world/accounts.ts'
import type { Account, Membership } from '../world/world.ts'

export const listPlatformAccounts: Handler = (call) => {
  const app = platformCaller(call)
  const accounts = [...call.server.world.accounts.values()].filter(({ id }) => app.accountIds.has(id))
  return json(accounts.map((account) => platformAccountView(call.server, account)))
}

export const showPlatformAccount: Handler = (call) =>
  json(platformAccountView(call.server, findAccount(call)))

/** No gate, no captcha and no user; the account is the app's own from now on. */
export const addPlatformAccount: Handler = (call) => {
  const app = platformCaller(call)
  const name = readText(call, 'name') ?? ''
  if (name.trim() === '' && !call.server.traits.blankAccountName) throw new RailsFailure(422)
  mustBeStorable(name)
  const account = createAccount(call.server.world, { name })
  app.accountIds.add(account.id)
  applyParameters(call, account)
  return json(platformAccountView(call.server, account))
}

export const updatePlatformAccount: Handler = (call) => {
  const account = findAccount(call)
  applyParameters(call, account)
  return json(platformAccountView(call.server, account))
}

export const deletePlatformAccount: Handler = (call) => {
  const account = findAccount(call)
  const { world } = call.server
  for (const { user } of account.members.values()) leave(account, user.memberships)
  world.accounts.delete(account.id)
  return done()
}

export const listAccountUsers: Handler = (call) => {
  const account = findAccount(call)
  return json([...account.members.values()].map(accountUserView))
}

export const addAccountUser: Handler = (call) => {
  const account = findAccount(call)
  const user = call.server.world.users.get(toInteger(readText(call, 'user_id') ?? ''))
  if (!user) throw new RailsFailure(404)
  const role = readText(call, 'role') === 'administrator' ? 'administrator' : 'agent'
  const membership = account.members.get(user.id) ?? addMember(call.server.world, account, user, role)
  membership.role = role
  return json(accountUserView(membership))
}

export const deleteAccountUser: Handler = (call) => {
  const account = findAccount(call)
  const membership = account.members.get(toInteger(readText(call, 'user_id') ?? ''))
  if (!membership) throw new RailsFailure(404)
  account.members.delete(membership.user.id)
  leave(account, membership.user.memberships)
  return done()
}

function findAccount(call: Call): Account {
  const app = platformCaller(call)
  const account = call.server.world.accounts.get(toInteger(call.path['account']))
  if (!account) throw new RailsFailure(404)
  mustBePermitted(app.accountIds.has(account.id))
  return account
}

function leave(account: Account, memberships: Membership[]): void {
  const at = memberships.findIndex((one) => one.account === account)
  if (at >= 0) memberships.splice(at, 1)
}

function readText({ request }: Call, name: string): string | null | undefined {
  const value = request.parameter(name)
  return isScalar(value) ? toText(value) : undefined
}

/** Attributes and limits are replaced as a whole, features switched one by one. */
function applyParameters(call: Call, account: Account): void {
  const { request, server } = call
  const name = readText(call, 'name')
  const domain = readText(call, 'domain')
  const supportEmail = readText(call, 'support_email')
  const status = readText(call, 'status')
  const locale = request.parameter('locale')
  const attributes = request.parameter('custom_attributes')
  const limits = request.parameter('limits')
  for (const text of [name, domain, supportEmail]) mustBeStorable(text)
  if (isScalar(locale)) account.locale = toLocale(server, locale)
  if (typeof name === 'string') account.name = name
  if (domain !== undefined) account.domain = domain
  if (supportEmail !== undefined) account.supportEmail = supportEmail
  if (status === 'active' || status === 'suspended') account.status = status
  if (isObject(attributes)) account.customAttributes = attributes
  if (isObject(limits)) account.limits = limits
  switchFeatures(account, request.parameter('features'))
}

function switchFeatures(account: Account, features: Json | undefined): void {
  if (!isObject(features)) return
  for (const [name, wish] of Object.entries(features)) {
    account.features = account.features.filter((feature) => feature !== name)
    if (wish === true || wish === 'true') account.features.push(name)
  }
}

function accountUserView({
  id,
  account,
  user,
  role,
  inviterId,
  activeAt,
}: Membership): Record<string, unknown> {
  return { id, account_id: account.id, user_id: user.id, role, inviter_id: inviterId, active_at: activeAt }
}
