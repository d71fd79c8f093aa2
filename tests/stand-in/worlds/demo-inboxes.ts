import { createApiInbox, createEmailInbox } from '../world/inboxes.ts'
import type { Account, Inbox, User, World } from '../world/world.ts'
import { createChannelInbox } from './channels.ts'
import type { DemoLanguage } from './demo-languages.ts'

/** What the inboxes of an account share. */
export interface DemoOffice {
  domain: string
  members: readonly User[]
}

/** One inbox of each kind that the demo knows; agents belong to all but the shop's own. */
export function createDemoInboxes(
  world: World,
  account: Account,
  { inboxes: names }: DemoLanguage,
  { domain, members }: DemoOffice,
): Inbox[] {
  const address = `desk${account.id}@${domain}`
  const website = createChannelInbox(world, account, 'Channel::WebWidget', names.website, members)
  const email = createEmailInbox(world, account, {
    name: names.email,
    email: address,
    imap: {
      address: `imap.${domain}`,
      port: 993,
      login: address,
      password: world.random.base58(16),
    },
    members,
  })
  const whatsapp = createChannelInbox(world, account, 'Channel::Whatsapp', names.whatsapp, members)
  const telegram = createChannelInbox(world, account, 'Channel::Telegram', names.telegram, members)
  const api = createApiInbox(world, account, names.api, members.slice(0, 1))
  if (api.channel.kind === 'api') {
    api.channel.webhookUrl = `https://shop.${domain}/hooks/chat?key=${world.random.hex(20)}`
  }
  return [website, email, whatsapp, telegram, api]
}
