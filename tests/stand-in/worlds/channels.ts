import type { JsonObject } from '../json.ts'
import { nextId } from '../world/create.ts'
import type { Random } from '../world/random.ts'
import type { Account, Inbox, OtherChannel, User, World } from '../world/world.ts'

/** The channels that only generated worlds have. */
export type ChannelType = OtherChannel['type']

/** Adds an inbox of another kind than the golden world's, with secrets that only administrators are shown (API document 4.13). */
export function createChannelInbox(
  world: World,
  account: Account,
  type: ChannelType,
  name: string,
  members: readonly User[],
): Inbox {
  const inbox: Inbox = {
    id: nextId(world, 'inbox'),
    channelId: nextId(world, 'otherChannel'),
    channelType: type,
    name,
    memberIds: new Set(members.map((user) => user.id)),
    channel: { kind: 'other', type, ...toKeys(world.random, type) },
  }
  account.inboxes.set(inbox.id, inbox)
  return inbox
}

function toKeys(random: Random, type: ChannelType): { keys: JsonObject; secrets: JsonObject } {
  if (type === 'Channel::WebWidget') {
    return {
      keys: {
        website_url: 'https://www.example.com',
        widget_color: '#1f93ff',
        welcome_title: null,
        welcome_tagline: null,
        website_token: random.base58(24),
        hmac_mandatory: false,
        reply_time: 'in_a_few_hours',
        selected_feature_flags: ['attachments', 'emoji_picker', 'end_conversation'],
      },
      secrets: { hmac_token: random.base58(24) },
    }
  }
  if (type === 'Channel::Whatsapp') {
    return {
      keys: {
        phone_number: `+4940${String(1_000_000 + random.integer(9_000_000))}`,
        provider: 'whatsapp_cloud',
      },
      secrets: {
        provider_config: {
          api_key: `EAAG${random.base58(60)}`,
          phone_number_id: String(random.integer(1_000_000_000)),
          business_account_id: String(random.integer(1_000_000_000)),
          webhook_verify_token: random.hex(32),
        },
      },
    }
  }
  return { keys: { bot_name: `example_${random.hex(4)}_bot` }, secrets: {} }
}
