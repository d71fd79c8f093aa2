import { nextId } from './create.ts'
import type { Account, Inbox, User, World } from './world.ts'

/** Adds an inbox that programs post to. */
export function createApiInbox(
  world: World,
  account: Account,
  name: string,
  members: readonly User[] = [],
): Inbox {
  const inbox: Inbox = {
    id: nextId(world, 'inbox'),
    channelId: nextId(world, 'apiChannel'),
    channelType: 'Channel::Api',
    name,
    memberIds: new Set(members.map((user) => user.id)),
    channel: {
      kind: 'api',
      identifier: world.random.base58(24),
      hmacToken: world.random.base58(24),
      secret: world.random.base58(24),
      webhookUrl: null,
    },
  }
  account.inboxes.set(inbox.id, inbox)
  return inbox
}

/** What an e-mail inbox needs. */
export interface EmailInboxStart {
  name: string
  email: string
  forwardToEmail?: string
  imap?: { address: string; port: number; login: string; password: string }
  members?: readonly User[]
}

/** Adds an inbox that reads a mailbox. */
export function createEmailInbox(world: World, account: Account, start: EmailInboxStart): Inbox {
  const inbox: Inbox = {
    id: nextId(world, 'inbox'),
    channelId: nextId(world, 'emailChannel'),
    channelType: 'Channel::Email',
    name: start.name,
    memberIds: new Set((start.members ?? []).map((user) => user.id)),
    channel: {
      kind: 'email',
      email: start.email,
      forwardToEmail: start.forwardToEmail ?? `${world.random.hex(16)}@example.com`,
      imap: start.imap ?? null,
    },
  }
  account.inboxes.set(inbox.id, inbox)
  return inbox
}
