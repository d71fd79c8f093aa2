import { isAdministrator, memberBelowAccount, type Member } from '../access/account.ts'
import type { Json } from '../json.ts'
import { json } from '../rails/answer.ts'
import { crash, notFound } from '../rails/failures.ts'
import { toInteger } from '../rails/integer.ts'
import { cutPage, pageOf } from '../rails/paging.ts'
import type { Call, Handler } from '../server.ts'
import { contactView, type ContactViewer } from '../views/contact.ts'
import { conversationView } from '../views/conversation.ts'
import type { Account, Contact } from '../world/world.ts'
import { sortContacts } from './contact-order.ts'
import { recentConversationsOf } from './conversation-filter.ts'

const pageSize = 15

/** Contacts that can be reached somehow, a page of them. */
export const listContacts: Handler = (call) => {
  const member = memberBelowAccount(call)
  const labels = textsOf(call.request.parameter('labels'))
  const reachable = [...member.account.contacts.values()].filter(isReachable)
  const wanted =
    labels.length > 0
      ? reachable.filter((one) => one.labels.some((label) => labels.includes(label)))
      : reachable
  const page = pageOf(call.request)
  const sorted = sortContacts(call, wanted)
  return json({
    meta: { count: wanted.length, current_page: page.shown },
    payload: cutPage(sorted, page, pageSize).map((contact) => viewInList(call, member, contact)),
  })
}

/** Contacts in which a text occurs; without one there is nothing to count. */
export const searchContacts: Handler = (call) => {
  const { traits } = call.server
  const member = memberBelowAccount(call)
  const page = pageOf(call.request)
  const query = call.request.parameter('q')
  if (typeof query !== 'string' && query !== undefined && query !== null) throw crash()
  const text = query?.trim().toLowerCase() ?? ''
  if (text === '') {
    const meta = {
      count: null,
      current_page: page.shown,
      ...(traits.searchCountsPage ? { has_more: null } : {}),
    }
    return json({ meta, payload: [] })
  }
  const all = [...member.account.contacts.values()]
  const found = sortContacts(call, traits.searchCountsPage ? all : all.filter(isReachable)).filter(
    (contact) => searchedTexts(call, contact).some((value) => value.toLowerCase().includes(text)),
  )
  const shown = cutPage(found, page, pageSize)
  const meta = traits.searchCountsPage
    ? { count: shown.length, current_page: page.shown, has_more: found.length > page.number * pageSize }
    : { count: found.length, current_page: page.shown }
  return json({ meta, payload: shown.map((contact) => viewInList(call, member, contact)) })
}

export const showContact: Handler = (call) => {
  const member = memberBelowAccount(call)
  return json({ payload: contactView(viewer(call, member), findContact(call, member.account)) })
}

/** The 20 of a contact's conversations with the latest activity, as far as the caller sees their inboxes. */
export const listContactConversations: Handler = (call) => {
  const member = memberBelowAccount(call)
  const contact = findContact(call, member.account)
  return json({
    payload: recentConversationsOf(member, contact).map((conversation) =>
      conversationView(call.server, member.account, conversation, member.user),
    ),
  })
}

/** The texts of a list parameter, or of a single one. */
export function textsOf(value: Json | undefined): string[] {
  const list = Array.isArray(value) ? value : [value]
  return list.filter((item) => typeof item === 'string').filter((item) => item !== '')
}

function findContact(call: Call, account: Account): Contact {
  const contact = account.contacts.get(toInteger(call.path['contact']))
  if (!contact) throw notFound()
  return contact
}

function isReachable({ email, phoneNumber, identifier }: Contact): boolean {
  return Boolean(email) || Boolean(phoneNumber) || Boolean(identifier)
}

function searchedTexts({ server }: Call, contact: Contact): string[] {
  const company = server.traits.searchMatchesCompany ? contact.additionalAttributes['company_name'] : null
  return [contact.name, contact.email, contact.phoneNumber, contact.identifier, company].filter(
    (value) => typeof value === 'string',
  )
}

function viewer({ server, request }: Call, { membership }: Member): ContactViewer {
  const wish = request.parameter('include_contact_inboxes')
  const withInboxes = wish === undefined || wish === null || wish === '' || wish === 'true'
  return { traits: server.traits, forAdministrator: isAdministrator(membership), withInboxes }
}

function viewInList(call: Call, member: Member, contact: Contact): Record<string, unknown> {
  const isCounted = call.server.traits.conversationsCounted
  return contactView(
    viewer(call, member),
    contact,
    isCounted ? countConversations(member.account, contact) : undefined,
  )
}

function countConversations(account: Account, contact: Contact): number {
  return [...account.conversations.values()].filter((conversation) => conversation.contact === contact).length
}
