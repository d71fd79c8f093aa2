import { memberBelowAccount, seesInbox } from '../access/account.ts'
import { json } from '../rails/answer.ts'
import { notAllowed, notFound } from '../rails/failures.ts'
import { toInteger } from '../rails/integer.ts'
import type { Handler } from '../server.ts'
import { agentView } from '../views/user.ts'
import type { Account, Membership } from '../world/world.ts'

/** All members of the account, administrators too. */
export const listAgents: Handler = (call) => {
  const { account } = memberBelowAccount(call)
  return json(byName(account.members.values()).map((membership) => agentView(call.server, membership)))
}

export const listInboxMembers: Handler = (call) => {
  const member = memberBelowAccount(call)
  const inbox = member.account.inboxes.get(toInteger(call.path['inbox']))
  if (!inbox) throw notFound()
  if (!seesInbox(member, inbox)) throw notAllowed()
  return json({
    payload: membersIn(member.account, inbox.memberIds).map((one) => agentView(call.server, one)),
  })
}

export const listTeamMembers: Handler = (call) => {
  const { account } = memberBelowAccount(call)
  const team = account.teams.get(toInteger(call.path['team']))
  if (!team) throw notFound()
  return json(membersIn(account, team.memberIds).map((membership) => agentView(call.server, membership)))
}

function membersIn(account: Account, userIds: ReadonlySet<number>): Membership[] {
  return byName([...account.members.values()].filter(({ user }) => userIds.has(user.id)))
}

function byName(memberships: Iterable<Membership>): Membership[] {
  return [...memberships].toSorted((one, other) =>
    one.user.name.toLowerCase() < other.user.name.toLowerCase() ? -1 : 1,
  )
}
