import { memberBelowAccount, mustAdminister, seesInbox, type Member } from '../access/account.ts'
import { done, json, type Answer } from '../rails/answer.ts'
import { crash, notAllowed, notFound } from '../rails/failures.ts'
import { toInteger } from '../rails/integer.ts'
import type { Call, Handler } from '../server.ts'
import { textOf } from '../validation/columns.ts'
import { agentView } from '../views/user.ts'
import type { Inbox } from '../world/world.ts'
import { membersIn } from './agents.ts'

export const listInboxMembers: Handler = (call) => {
  const member = memberBelowAccount(call)
  const inbox = findInbox(member, call.path['inbox'])
  if (!seesInbox(member, inbox)) throw notAllowed()
  return view(call, member, inbox)
}

export const addInboxMembers: Handler = (call) => {
  const { member, inbox, userIds } = openForChange(call)
  for (const id of userIds) inbox.memberIds.add(id)
  return view(call, member, inbox)
}

export const setInboxMembers: Handler = (call) => {
  const { member, inbox, userIds } = openForChange(call)
  inbox.memberIds.clear()
  for (const id of userIds) inbox.memberIds.add(id)
  return view(call, member, inbox)
}

export const removeInboxMembers: Handler = (call) => {
  const { inbox, userIds } = openForChange(call)
  for (const id of userIds) inbox.memberIds.delete(id)
  return done()
}

/** The inbox and the users that an administrator names; whoever asks this far counts as having changed the list of inboxes. */
function openForChange(call: Call): { member: Member; inbox: Inbox; userIds: number[] } {
  const member = memberBelowAccount(call)
  const inbox = findInbox(member, textOf(call.request.parameter('inbox_id')))
  mustAdminister(member)
  const sent = call.request.parameter('user_ids')
  if (!Array.isArray(sent)) throw crash()
  const userIds = sent.map((id) => toInteger(textOf(id)))
  if (!userIds.every((id) => call.server.world.users.has(id))) throw crash()
  member.account.changedAt.inbox = call.server.world.now()
  return { member, inbox, userIds }
}

function findInbox({ account }: Member, id: string | null | undefined): Inbox {
  const inbox = account.inboxes.get(toInteger(id))
  if (!inbox) throw notFound()
  return inbox
}

function view({ server }: Call, { account }: Member, { memberIds }: Inbox): Answer {
  return json({ payload: membersIn(account, memberIds).map((membership) => agentView(server, membership)) })
}
