import { seesInbox, type Member } from '../access/account.ts'
import { isBlank } from '../rails/blank.ts'
import { crash, notFound } from '../rails/failures.ts'
import { toInteger } from '../rails/integer.ts'
import { labelsOf } from '../rails/labels-parameter.ts'
import { likeTest } from '../rails/like.ts'
import type { Call } from '../server.ts'
import { textOf } from '../validation/columns.ts'
import type { Contact, Conversation, User } from '../world/world.ts'
import { latestFirst } from './conversation-order.ts'

const recentShown = 20

/** The conversations that a request asks for, whoever they are assigned to (API document 4.10). */
export function findConversations(call: Call, member: Member): Conversation[] {
  const { account } = member
  const tests: ((conversation: Conversation) => boolean)[] = [
    ({ inbox }) => seesInbox(member, inbox),
    ...inboxTest(call),
    ...teamTest(call, member),
    ...labelTest(call),
    ...statusTest(call),
    ...typeTest(call, member),
  ]
  return [...account.conversations.values()].filter((conversation) =>
    tests.every((test) => test(conversation)),
  )
}

/** How many conversations there are for whom; asking for somebody's does not change these. */
export function countsOf(conversations: readonly Conversation[], user: User): ConversationCounts {
  const mine = conversations.filter(({ assignee }) => assignee === user).length
  const assigned = conversations.filter(({ assignee }) => assignee !== null).length
  return {
    mine_count: mine,
    assigned_count: assigned,
    unassigned_count: conversations.length - assigned,
    all_count: conversations.length,
  }
}

export interface ConversationCounts {
  mine_count: number
  assigned_count: number
  unassigned_count: number
  all_count: number
}

/** Those of the kind of assignee that was asked for. */
export function byAssignee(call: Call, conversations: Conversation[], user: User): Conversation[] {
  const tests: Record<string, (conversation: Conversation) => boolean> = {
    me: ({ assignee }) => assignee === user,
    assigned: ({ assignee }) => assignee !== null,
    unassigned: ({ assignee }) => assignee === null,
  }
  const test = tests[parameterText(call, 'assignee_type') ?? '']
  return test ? conversations.filter(test) : conversations
}

/** A contact's latest conversations in the inboxes that a member sees. */
export function recentConversationsOf(member: Member, contact: Contact): Conversation[] {
  const theirs = [...member.account.conversations.values()].filter(
    (conversation) => conversation.contact === contact && seesInbox(member, conversation.inbox),
  )
  return latestFirst(theirs).slice(0, recentShown)
}

/** Whether a conversation's messages hold the text that was looked for. */
export function searchTest(call: Call): ((content: string) => boolean) | undefined {
  const query = call.request.parameter('q')
  if (query === undefined || query === null) return undefined
  const text = textOf(query) ?? ''
  if (text.includes('\0')) throw crash()
  return likeTest(text, { ignoresCase: true })
}

function inboxTest(call: Call): ((conversation: Conversation) => boolean)[] {
  const wanted = parameterText(call, 'inbox_id')
  return wanted === undefined ? [] : [({ inbox }) => inbox.id === toInteger(wanted)]
}

function teamTest(call: Call, { account }: Member): ((conversation: Conversation) => boolean)[] {
  const wanted = parameterText(call, 'team_id')
  if (wanted === undefined) return []
  const team = account.teams.get(toInteger(wanted))
  if (!team) throw notFound()
  return [(conversation) => conversation.team === team]
}

function labelTest(call: Call): ((conversation: Conversation) => boolean)[] {
  const asked = call.request.parameter('labels')
  if (asked === undefined || asked === null || asked === false) return []
  const wanted = labelsOf(asked)
  return [({ labels }) => labels.some((label) => wanted.includes(label.toLowerCase()))]
}

function statusTest(call: Call): ((conversation: Conversation) => boolean)[] {
  const isFound = searchTest(call)
  if (isFound) return [({ messages }) => messages.some(({ content }) => isFound(content))]
  const wanted = parameterText(call, 'status') ?? 'open'
  return wanted === 'all' ? [] : [({ status }) => status === wanted]
}

/** Nobody is ever mentioned here, and who takes part in a conversation is whom it was assigned to. */
function typeTest(call: Call, { user }: Member): ((conversation: Conversation) => boolean)[] {
  const wanted = parameterText(call, 'conversation_type')
  if (wanted === 'mention') return [() => false]
  if (wanted === 'participating') return [({ assignee }) => assignee === user]
  if (wanted !== 'unattended') return []
  if (!call.server.traits.firstReplyKnown) return []
  return [({ firstReplyCreatedAt, waitingSince }) => firstReplyCreatedAt === null || waitingSince !== null]
}

/**
 * The conversations that changed within the seconds that were asked for, all of them; undefined when nobody asked, or the
 * server does not know of that. The counts beside them are those of all.
 */
export function changedWithin(
  call: Call,
  conversations: readonly Conversation[],
): Conversation[] | undefined {
  const asked = call.server.traits.updatedWithin ? parameterText(call, 'updated_within') : undefined
  if (isBlank(asked)) return undefined
  const earliest = call.server.world.now() - toInteger(asked) * 1000
  return conversations.filter(({ updatedAt }) => updatedAt > earliest)
}

function parameterText({ request }: Call, name: string): string | undefined {
  return textOf(request.parameter(name)) ?? undefined
}
