import type { Team } from '#shared/domain/lists.ts'
import type { ReadItem } from './lists.ts'
import { Fields, toFlag, toForeign, toId, toNumber, toText, withoutGaps } from './wire.ts'

/** An entry of `GET teams` (API document 4.10). */
export const readTeam: ReadItem<Team> = (sent, redacted) => {
  const fields = new Fields(sent)
  const id = fields.take('id', toId)
  if (id === undefined) return undefined
  return withoutGaps({
    id,
    name: fields.take('name', toText),
    description: fields.take('description', toText),
    allowAutoAssign: fields.take('allow_auto_assign', toFlag),
    accountId: fields.take('account_id', toNumber),
    isMember: fields.take('is_member', toFlag),
    ...toForeign(fields, redacted),
  })
}
