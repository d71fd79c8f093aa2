import type { Call } from '../server.ts'
import { textOf } from '../validation/columns.ts'
import type { Conversation } from '../world/world.ts'

/** What conversations are compared by, one after the other, until two differ. */
type Keys = (conversation: Conversation) => number[]
type Order = readonly [keys: Keys, direction: 'asc' | 'desc']

const priorities = ['low', 'medium', 'high', 'urgent']
const urgency = ({ priority }: Conversation): number =>
  priority === null ? 0 : priorities.indexOf(priority) + 1

const lastActivity: Keys = ({ lastActivityAt }) => [lastActivityAt]
const age: Keys = ({ createdAt }) => [createdAt]
const priority: Keys = (conversation) => [urgency(conversation), conversation.lastActivityAt]
/** Whoever waits for nothing counts as waiting since just now. */
const waiting: Keys = ({ waitingSince, createdAt }) => [waitingSince ?? Infinity, createdAt]

/** The names that all releases know, and those that came later. */
const oldNames: ReadonlyMap<string, Order> = new Map<string, Order>([
  ['latest', [lastActivity, 'desc']],
  ['sort_on_created_at', [age, 'asc']],
  ['sort_on_priority', [priority, 'desc']],
])
const newNames: ReadonlyMap<string, Order> = new Map<string, Order>([
  ...oldNames,
  ['sort_on_waiting_since', [waiting, 'asc']],
  ['last_activity_at_asc', [lastActivity, 'asc']],
  ['last_activity_at_desc', [lastActivity, 'desc']],
  ['created_at_asc', [age, 'asc']],
  ['created_at_desc', [age, 'desc']],
  ['priority_asc', [priority, 'asc']],
  ['priority_desc', [priority, 'desc']],
  ['waiting_since_asc', [waiting, 'asc']],
  ['waiting_since_desc', [waiting, 'desc']],
])
const priorityThenAge: Order = [(one) => [urgency(one), -one.createdAt], 'desc']

/** Sorts as `sort_by` says: the latest activity first when it says nothing known. */
export function sortConversations(call: Call, conversations: readonly Conversation[]): Conversation[] {
  const { traits } = call.server
  const name = textOf(call.request.parameter('sort_by')) ?? ''
  const known = (traits.conversationsSortedBothWays ? newNames : oldNames).get(name)
  const isNewest = traits.conversationsSortedByPriorityAndAge && name === 'priority_desc_created_at_asc'
  return sortBy(conversations, isNewest ? priorityThenAge : (known ?? [lastActivity, 'desc']))
}

/** The latest activity first. */
export function latestFirst(conversations: readonly Conversation[]): Conversation[] {
  return sortBy(conversations, [lastActivity, 'desc'])
}

/** Of those that are alike, the numbers decide in the same direction. */
function sortBy(conversations: readonly Conversation[], [keys, direction]: Order): Conversation[] {
  return conversations.toSorted((one, other) => {
    const others = keys(other)
    const [left, right] = keys(one)
      .map((key, index) => [key, others[index] ?? 0] as const)
      .find(([mine, theirs]) => mine !== theirs) ?? [one.displayId, other.displayId]
    return (left < right ? -1 : 1) * (direction === 'asc' ? 1 : -1)
  })
}
