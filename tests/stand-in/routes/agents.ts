import { memberBelowAccount } from '../access/account.ts'
import { json } from '../rails/answer.ts'
import { notFound } from '../rails/failures.ts'
import { toInteger } from '../rails/integer.ts'
import type { Handler } from '../server.ts'
import { agentView } from '../views/user.ts'
import type { Account, Membership } from '../world/world.ts'

/** All members of the account, administrators too. */
export const listAgents: Handler = (call) => {
  const { account } = memberBelowAccount(call)
  return json(byName(account.members.values()).map((membership) => agentView(call.server, membership)))
}

export const listTeamMembers: Handler = (call) => {
  const { account } = memberBelowAccount(call)
  const team = account.teams.get(toInteger(call.path['team']))
  if (!team) throw notFound()
  return json(membersIn(account, team.memberIds).map((membership) => agentView(call.server, membership)))
}

/** The members of the account that are among some users, by name. */
export function membersIn(account: Account, userIds: ReadonlySet<number>): Membership[] {
  return byName([...account.members.values()].filter(({ user }) => userIds.has(user.id)))
}

function byName(memberships: Iterable<Membership>): Membership[] {
  return [...memberships].toSorted((one, other) =>
    one.user.name.toLowerCase() < other.user.name.toLowerCase() ? -1 : 1,
  )
}
