import { isAdministrator, memberBelowAccount, type Member } from '../access/account.ts'
import { json } from '../rails/answer.ts'
import { isBlank } from '../rails/blank.ts'
import { crash, notFound } from '../rails/failures.ts'
import { toInteger } from '../rails/integer.ts'
import { labelsOf } from '../rails/labels-parameter.ts'
import { likeTest } from '../rails/like.ts'
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
  const asked = call.request.parameter('labels')
  const wished = labelsOf(asked)
  const reachable = [...member.account.contacts.values()].filter(isReachable)
  const wanted = isBlank(asked)
    ? reachable
    : reachable.filter(({ labels }) => labels.some((label) => wished.includes(label.toLowerCase())))
  const page = pageOf(call.request)
  const sorted = sortContacts(call, wanted)
  return json({
    meta: { count: wanted.length, current_page: page.shown },
    payload: cutPage(sorted, page, pageSize).map((contact) => viewInList(call, member, contact)),
  })
}

/** Contacts in which a text occurs; without one there is nothing to count. Where it counts pages itself, it crashes on one before the first. */
export const searchContacts: Handler = (call) => {
  const { traits } = call.server
  const member = memberBelowAccount(call)
  const page = pageOf(call.request)
  const query = call.request.parameter('q')
  if (isBlank(query)) {
    const meta = {
      count: null,
      current_page: page.shown,
      ...(traits.searchCountsPage ? { has_more: null } : {}),
    }
    return json({ meta, payload: [] })
  }
  if (typeof query !== 'string' || (traits.searchCountsPage && page.isBeforeFirst)) throw crash()
  const all = [...member.account.contacts.values()]
  const isFound = contactTest(call, query.trim())
  const found = sortContacts(call, traits.searchCountsPage ? all : all.filter(isReachable)).filter(isFound)
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

function findContact(call: Call, account: Account): Contact {
  const contact = account.contacts.get(toInteger(call.path['contact']))
  if (!contact) throw notFound()
  return contact
}

function isReachable({ email, phoneNumber, identifier }: Contact): boolean {
  return Boolean(email) || Boolean(phoneNumber) || Boolean(identifier)
}

/** Of all that is searched, only the identifier minds the case. */
function contactTest({ server }: Call, text: string): (contact: Contact) => boolean {
  const isLike = likeTest(text, { ignoresCase: true })
  const isIdentifier = likeTest(text, { ignoresCase: false })
  return ({ name, email, phoneNumber, identifier, additionalAttributes }) => {
    const company = server.traits.searchMatchesCompany ? additionalAttributes['company_name'] : null
    return (
      [name, email, phoneNumber, company].some((value) => typeof value === 'string' && isLike(value)) ||
      (identifier !== null && isIdentifier(identifier))
    )
  }
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
