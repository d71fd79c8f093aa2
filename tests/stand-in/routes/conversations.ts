import { memberBelowAccount, seesInbox, type Member } from '../access/account.ts'
import { json } from '../rails/answer.ts'
import { isBlank } from '../rails/blank.ts'
import { notAllowed, notFound } from '../rails/failures.ts'
import { toInteger } from '../rails/integer.ts'
import { cutPage, pageOf } from '../rails/paging.ts'
import type { Call, Handler } from '../server.ts'
import { textOf } from '../validation/columns.ts'
import { contactAuthorView } from '../views/contact.ts'
import { conversationView, foundConversationView } from '../views/conversation.ts'
import { messageView } from '../views/message.ts'
import { authorView } from '../views/user.ts'
import type { Conversation, Message } from '../world/world.ts'
import { byAssignee, changedWithin, countsOf, findConversations, searchTest } from './conversation-filter.ts'
import { latestFirst, sortConversations } from './conversation-order.ts'

const pageSize = 25
const messagesShown = 20
const messagesAfter = 100
const messagesBetween = 1000

export const listConversations: Handler = (call) => {
  const member = memberBelowAccount(call)
  const page = pageOf(call.request)
  const found = findConversations(call, member)
  const sorted = sortConversations(call, byAssignee(call, found, member.user))
  const shown = changedWithin(call, sorted) ?? cutPage(sorted, page, pageSize)
  return json({
    data: {
      meta: countsOf(found, member.user),
      payload: shown.map((conversation) =>
        conversationView(call.server, member.account, conversation, member.user),
      ),
    },
  })
}

export const countConversations: Handler = (call) => {
  const member = memberBelowAccount(call)
  return json({ meta: countsOf(findConversations(call, member), member.user) })
}

export const searchConversations: Handler = (call) => {
  const member = memberBelowAccount(call)
  const page = pageOf(call.request)
  const isFound = searchTest(call) ?? (() => true)
  const found = findConversations(call, member)
  const { mine_count, unassigned_count, all_count } = countsOf(found, member.user)
  const shown = cutPage(latestFirst(found), page, pageSize)
  return json({
    meta: { mine_count, unassigned_count, all_count },
    payload: shown.map((conversation) => foundConversationView(member.account, conversation, isFound)),
  })
}

export const showConversation: Handler = (call) => {
  const member = memberBelowAccount(call)
  return json(conversationView(call.server, member.account, findConversation(call, member), member.user))
}

/** Oldest first: the last 20, those before one, those after one, or those between two. */
export const listMessages: Handler = (call) => {
  const member = memberBelowAccount(call)
  const conversation = findConversation(call, member)
  const { traits } = call.server
  const { contact, assignee } = conversation
  return json({
    meta: {
      labels: conversation.labels,
      additional_attributes: {},
      contact: contactAuthorView(traits, contact),
      ...(assignee ? { assignee: authorView(assignee) } : {}),
      agent_last_seen_at: null,
      assignee_last_seen_at: null,
    },
    payload: messagesWanted(call, conversation).map((message) => messageView(traits, conversation, message)),
  })
}

export const listConversationLabels: Handler = (call) => {
  const member = memberBelowAccount(call)
  return json({ payload: findConversation(call, member).labels })
}

function findConversation(call: Call, member: Member): Conversation {
  const conversation = member.account.conversations.get(toInteger(call.path['conversation']))
  if (!conversation) throw notFound()
  if (!seesInbox(member, conversation.inbox)) throw notAllowed()
  return conversation
}

function messagesWanted({ request }: Call, { messages }: Conversation): Message[] {
  const read = (name: string): number | undefined => {
    const text = textOf(request.parameter(name))
    return isBlank(text) ? undefined : toInteger(text)
  }
  const before = read('before')
  const after = read('after')
  if (before !== undefined && after !== undefined) {
    return messages.filter(({ id }) => id >= after && id < before).slice(0, messagesBetween)
  }
  if (before !== undefined) return messages.filter(({ id }) => id < before).slice(-messagesShown)
  if (after !== undefined) return messages.filter(({ id }) => id > after).slice(0, messagesAfter)
  return messages.slice(-messagesShown)
}
