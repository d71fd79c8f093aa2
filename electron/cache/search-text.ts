import { isJsonObject, type Json, type JsonObject } from '#shared/domain/json.ts'
import type { SearchKind } from '#shared/domain/search.ts'

/** What of a thing is searched, and shown when it is found. */
export interface FindableText {
  title: string
  details: string[]
}

const MOST_DETAILS = 30
/** Of one text: enough to find a message by, and no book. */
const LONGEST = 2000

/** What stands first, and what stands below it. Paths lead into the values that services keep. */
const FIELDS: Record<SearchKind, { titles: string[]; details: string[] }> = {
  account: { titles: ['name'], details: ['domain', 'supportEmail'] },
  inboxes: {
    titles: ['name'],
    details: ['channelType', 'channel.email', 'channel.website_url', 'channel.phone_number'],
  },
  labels: { titles: ['title'], details: ['description'] },
  teams: { titles: ['name'], details: ['description'] },
  agents: { titles: ['name', 'availableName', 'email'], details: ['email', 'availableName', 'role'] },
  contacts: {
    titles: ['name', 'email', 'phoneNumber', 'identifier'],
    details: [
      'email',
      'phoneNumber',
      'identifier',
      'additionalAttributes.company_name',
      'additionalAttributes.city',
      'additionalAttributes.country',
      'customAttributes.*',
    ],
  },
  conversations: {
    titles: ['sender.name', 'sender.email', 'sender.phoneNumber'],
    details: [
      'lastMessage.content',
      'sender.email',
      'assignee.name',
      'labels.*',
      'additionalAttributes.mail_subject',
      'customAttributes.*',
    ],
  },
  messages: { titles: ['sender.name', 'sender.email'], details: ['content'] },
  canned_responses: { titles: ['shortCode'], details: ['content'] },
  attribute_definitions: { titles: ['displayName', 'key'], details: ['key', 'description', 'values.*'] },
  audit_logs: { titles: ['username'], details: ['action', 'auditableType', 'remoteAddress'] },
}

/** The texts of a thing as the cache holds it; what it lacks is left out. */
export function toFindableText(kind: SearchKind, value: JsonObject): FindableText {
  const { titles, details } = FIELDS[kind]
  const title = titles.flatMap((path) => textsAt(value, path)).find((text) => text.trim() !== '') ?? ''
  const others = details.flatMap((path) => textsAt(value, path)).filter((text) => text.trim() !== '')
  return { title, details: [...new Set(others)].filter((text) => text !== title).slice(0, MOST_DETAILS) }
}

/** The items of a snapshot that can be found, with the ids they are known by. */
export function listFindable(kind: string, value: Json): { itemId: number; value: JsonObject }[] {
  if (!isJsonObject(value)) return []
  const { account, items } = value
  const all = kind === 'account' ? [account] : Array.isArray(items) ? items : []
  return all.flatMap((item) =>
    isJsonObject(item) && typeof item['id'] === 'number' ? [{ itemId: item['id'], value: item }] : [],
  )
}

function textsAt(value: Json | undefined, path: string): string[] {
  const [key = '', ...rest] = path.split('.')
  if (key === '*') {
    const all = Array.isArray(value) ? value : isJsonObject(value) ? Object.values(value) : []
    return all.slice(0, MOST_DETAILS).flatMap(toShown)
  }
  const inner = isJsonObject(value) ? value[key] : undefined
  return rest.length > 0 ? textsAt(inner, rest.join('.')) : toShown(inner)
}

function toShown(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value.slice(0, LONGEST).toWellFormed()]
  return typeof value === 'number' ? [String(value)] : []
}
