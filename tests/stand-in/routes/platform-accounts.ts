import { mustBePermitted, platformCaller } from '../access/platform.ts'
import { isObject, type Json } from '../json.ts'
import { done, json } from '../rails/answer.ts'
import { isBlank } from '../rails/blank.ts'
import { crash, RailsFailure } from '../rails/failures.ts'
import { toInteger } from '../rails/integer.ts'
import type { Call, Handler } from '../server.ts'
import {
  columnProblems,
  mustFit,
  readColumns,
  supportEmailProblems,
  type AccountColumns,
} from '../validation/account-columns.ts'
import { textOf } from '../validation/columns.ts'
import { mustBeValid } from '../validation/problems.ts'
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
  const start = { name: null, locale: 'en', domain: null, supportEmail: null, autoResolveDuration: null }
  const account = createAccount(call.server.world, checkedColumns(call, start))
  app.accountIds.add(account.id)
  applyParameters(call, account)
  return json(platformAccountView(call.server, account))
}

export const updatePlatformAccount: Handler = (call) => {
  const account = findAccount(call)
  const { name, locale, domain, supportEmail, autoResolveDuration } = account
  Object.assign(account, checkedColumns(call, { name, locale, domain, supportEmail, autoResolveDuration }))
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
  const user = call.server.world.users.get(toInteger(readText(call, 'user_id')))
  if (!user) throw new RailsFailure(404)
  const role = readText(call, 'role') === 'administrator' ? 'administrator' : 'agent'
  const membership = account.members.get(user.id) ?? addMember(call.server.world, account, user, role)
  membership.role = role
  return json(accountUserView(membership))
}

export const deleteAccountUser: Handler = (call) => {
  const account = findAccount(call)
  const membership = account.members.get(toInteger(readText(call, 'user_id')))
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
  return textOf(request.parameter(name))
}

/** The columns as a request leaves them, checked as the account API checks them; an unknown status crashes. */
function checkedColumns(
  call: Call,
  before: AccountColumns,
): AccountColumns & Pick<Account, 'name'> & Partial<Pick<Account, 'status'>> {
  const draft = { ...before }
  const status = readText(call, 'status')
  if (status !== undefined && status !== 'active' && status !== 'suspended') throw crash()
  readColumns(call.server, call.request, draft)
  mustBeValid([
    ...columnProblems(call.server, draft),
    ...supportEmailProblems(call.server, draft, before.supportEmail),
  ])
  mustFit(draft)
  return { ...draft, ...(status === undefined ? {} : { status }) }
}

/** Attributes and limits are replaced as a whole, features switched one by one. */
function applyParameters({ request }: Call, account: Account): void {
  const attributes = request.parameter('custom_attributes')
  const limits = request.parameter('limits')
  if (isObject(attributes)) account.customAttributes = attributes
  if (isObject(limits)) account.limits = limits
  switchFeatures(account, request.parameter('features'))
}

function switchFeatures(account: Account, features: Json | undefined): void {
  if (!isObject(features)) return
  for (const [name, wish] of Object.entries(features)) {
    account.features = account.features.filter((feature) => feature !== name)
    if (!isBlank(wish)) account.features.push(name)
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
