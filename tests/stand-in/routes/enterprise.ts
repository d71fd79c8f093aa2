import { memberOfAccount, mustAdminister } from '../access/account.ts'
import { Refusal } from '../rails/failures.ts'
import type { Handler } from '../server.ts'

/** What only Chatwoot's own cloud does: everybody else's server says it is not there. */
export const cloudOnly: Handler = (call) => {
  mustAdminister(memberOfAccount(call))
  throw new Refusal(404, { error: 'Not found' })
}
