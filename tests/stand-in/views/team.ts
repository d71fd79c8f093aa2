import type { Account, Team, User } from '../world/world.ts'

/** A team, as seen by somebody who may be in it. */
export function teamView(account: Account, team: Team, viewer: User): Record<string, unknown> {
  return {
    id: team.id,
    name: team.name,
    description: team.description,
    allow_auto_assign: team.allowAutoAssign,
    account_id: account.id,
    is_member: team.memberIds.has(viewer.id),
  }
}
