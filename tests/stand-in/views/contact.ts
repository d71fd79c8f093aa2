import type { Traits } from '../traits.ts'
import type { Contact } from '../world/world.ts'
import { briefInboxView, inboxView } from './inbox.ts'
import { epoch } from './times.ts'

/** What a contact's inboxes are shown with. */
export interface ContactViewer {
  traits: Traits
  forAdministrator: boolean
  /** Left out when the caller asked for it. */
  withInboxes: boolean
}

/** A contact by itself and in lists; `conversations` is the count that old lists carry. */
export function contactView(
  viewer: ContactViewer,
  contact: Contact,
  conversations?: number,
): Record<string, unknown> {
  return {
    ...senderView(viewer.traits, contact, conversations),
    ...(viewer.withInboxes ? { contact_inboxes: contactInboxes(viewer, contact) } : {}),
  }
}

/** A contact as the other side of a conversation. */
export function senderView(
  traits: Traits,
  contact: Contact,
  conversations?: number,
): Record<string, unknown> {
  return {
    additional_attributes: contact.additionalAttributes,
    availability_status: 'offline',
    email: contact.email,
    id: contact.id,
    name: contact.name,
    phone_number: contact.phoneNumber,
    ...(traits.contactBlocked ? { blocked: contact.blocked } : {}),
    identifier: contact.identifier,
    thumbnail: '',
    custom_attributes: contact.customAttributes,
    ...(conversations === undefined ? {} : { conversations_count: conversations }),
    ...(contact.lastActivityAt === null ? {} : { last_activity_at: epoch(contact.lastActivityAt) }),
    created_at: epoch(contact.createdAt),
  }
}

/** A contact as the author of a message. */
export function contactAuthorView(traits: Traits, contact: Contact): Record<string, unknown> {
  return {
    additional_attributes: contact.additionalAttributes,
    custom_attributes: contact.customAttributes,
    email: contact.email,
    id: contact.id,
    identifier: contact.identifier,
    name: contact.name,
    phone_number: contact.phoneNumber,
    thumbnail: '',
    ...(traits.contactBlocked ? { blocked: contact.blocked } : {}),
    type: 'contact',
  }
}

function contactInboxes({ traits, forAdministrator }: ContactViewer, contact: Contact): unknown[] {
  return contact.contactInboxes.map(({ sourceId, inbox }) => ({
    source_id: sourceId,
    inbox: traits.contactInboxesBrief ? briefInboxView(inbox) : inboxView(traits, inbox, forAdministrator),
  }))
}
