import { isAdministrator, memberBelowAccount, seesInbox } from '../access/account.ts'
import { json } from '../rails/answer.ts'
import { notAllowed, notFound } from '../rails/failures.ts'
import { toInteger } from '../rails/integer.ts'
import type { Handler } from '../server.ts'
import { inboxView } from '../views/inbox.ts'

/** The inboxes that the caller sees: administrators all, agents those they work in. */
export const listInboxes: Handler = (call) => {
  const member = memberBelowAccount(call)
  const { traits } = call.server
  const seen = [...member.account.inboxes.values()].filter((inbox) => seesInbox(member, inbox))
  const sorted = traits.inboxesSortedByName
    ? seen.toSorted((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1))
    : seen
  return json({
    payload: sorted.map((inbox) => inboxView(traits, inbox, isAdministrator(member.membership))),
  })
}

export const showInbox: Handler = (call) => {
  const member = memberBelowAccount(call)
  const inbox = member.account.inboxes.get(toInteger(call.path['inbox']))
  if (!inbox) throw notFound()
  if (!seesInbox(member, inbox)) throw notAllowed()
  return json(inboxView(call.server.traits, inbox, isAdministrator(member.membership)))
}
