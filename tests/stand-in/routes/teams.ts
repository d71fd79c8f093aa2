import { memberBelowAccount } from '../access/account.ts'
import { json } from '../rails/answer.ts'
import { notFound } from '../rails/failures.ts'
import { toInteger } from '../rails/integer.ts'
import type { Handler } from '../server.ts'
import { teamView } from '../views/team.ts'

export const listTeams: Handler = (call) => {
  const { account, user } = memberBelowAccount(call)
  return json([...account.teams.values()].map((team) => teamView(account, team, user)))
}

export const showTeam: Handler = (call) => {
  const { account, user } = memberBelowAccount(call)
  const team = account.teams.get(toInteger(call.path['team']))
  if (!team) throw notFound()
  return json(teamView(account, team, user))
}
