import type { Agent } from '#shared/domain/lists.ts'
import type { ReadItem } from './lists.ts'
import { Fields, toFlag, toForeign, toId, toNumber, toObject, toText, withoutGaps } from './wire.ts'

/** An entry of `GET agents`: a user of the account, administrators included (API document 4.10). */
export const readAgent: ReadItem<Agent> = (sent, redacted) => {
  const fields = new Fields(sent)
  const id = fields.take('id', toId)
  if (id === undefined) return undefined
  return withoutGaps({
    id,
    accountId: fields.take('account_id', toNumber),
    name: fields.take('name', toText),
    availableName: fields.take('available_name', toText),
    email: fields.take('email', toText),
    role: fields.take('role', toText),
    availabilityStatus: fields.take('availability_status', toText),
    autoOffline: fields.take('auto_offline', toFlag),
    confirmed: fields.take('confirmed', toFlag),
    provider: fields.take('provider', toText),
    thumbnail: fields.take('thumbnail', toText),
    customAttributes: fields.take('custom_attributes', toObject),
    customRoleId: fields.take('custom_role_id', toNumber),
    ...toForeign(fields, redacted),
  })
}
