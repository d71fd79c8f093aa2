import { toInteger } from '../rails/integer.ts'
import { crash, notAllowed, notFound, unauthorized } from '../rails/failures.ts'
import type { Call } from '../server.ts'
import type { Account, Inbox, Membership, User } from '../world/world.ts'
import { caller } from './caller.ts'

/** The caller's place in an account: what nearly every route needs. */
export interface Member {
  user: User
  account: Account
  membership: Membership
}

/** The account's own routes: whoever is no member cannot tell it from one that does not exist; suspension is no matter. */
export function memberOfAccount(call: Call): Member {
  const user = caller(call)
  const account = call.server.world.accounts.get(toInteger(call.path['account']))
  const membership = account?.members.get(user.id)
  if (!account || !membership) throw notFound()
  return { user, account, membership }
}

/** Routes below an account: unknown, suspended and not a member are told apart, in this order. */
export function memberBelowAccount(call: Call): Member {
  const user = caller(call)
  const account = call.server.world.accounts.get(toInteger(call.path['account']))
  if (!account) throw notFound()
  const membership = account.members.get(user.id)
  if (account.status === 'suspended') {
    if (!membership && call.server.traits.strangerToSuspendedCrashes) throw crash()
    throw unauthorized('Account is suspended')
  }
  if (!membership) throw unauthorized('You are not authorized to access this account')
  return { user, account, membership }
}

/** Refuses everybody but administrators. */
export function mustAdminister({ membership }: Member): void {
  if (!isAdministrator(membership)) throw notAllowed()
}

export function isAdministrator(membership: Membership): boolean {
  return membership.role === 'administrator'
}

/** Whether a member sees an inbox and its conversations. */
export function seesInbox({ user, membership }: Member, inbox: Inbox): boolean {
  return isAdministrator(membership) || inbox.memberIds.has(user.id)
}
