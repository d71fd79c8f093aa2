import { z } from 'zod'
import { CONTACT_ORDERS } from './contacts.ts'
import { CONVERSATION_ASSIGNEES, CONVERSATION_ORDERS, CONVERSATION_STATUSES } from './conversations.ts'

/** Words to search for: longer than anything somebody would look for, short enough for an address. */
const search = z.string().max(500)
const label = z.string().max(255)
export const resourceIdSchema = z.int().positive()
/** Beyond any list, far from where servers stop counting. */
export const pageNumberSchema = z
  .int()
  .min(1)
  .max(2 ** 31)

export const contactsQuerySchema = z.strictObject({
  search,
  label,
  order: z.enum(CONTACT_ORDERS),
  isDescending: z.boolean(),
})

export const conversationsQuerySchema = z.strictObject({
  status: z.enum(CONVERSATION_STATUSES),
  assignee: z.enum(CONVERSATION_ASSIGNEES),
  inboxId: resourceIdSchema.nullable(),
  teamId: resourceIdSchema.nullable(),
  label,
  search,
  order: z.enum(CONVERSATION_ORDERS),
  isDescending: z.boolean(),
})
