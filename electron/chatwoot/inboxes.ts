import type { Inbox } from '#shared/domain/lists.ts'
import type { ReadItem } from './lists.ts'
import { Fields, toFlag, toForeign, toId, toListOrNull, toNumber, toText, withoutGaps } from './wire.ts'

/** An entry of `GET inboxes` (API document 4.10). Which keys come depends on the channel, the version and the role. */
export const readInbox: ReadItem<Inbox> = (sent, redacted) => {
  const fields = new Fields(sent)
  const id = fields.take('id', toId)
  if (id === undefined) return undefined
  return withoutGaps({
    id,
    name: fields.take('name', toText),
    channelType: fields.take('channel_type', toText),
    channelId: fields.take('channel_id', toNumber),
    avatarUrl: fields.take('avatar_url', toText),
    greetingEnabled: fields.take('greeting_enabled', toFlag),
    greetingMessage: fields.take('greeting_message', toText),
    workingHoursEnabled: fields.take('working_hours_enabled', toFlag),
    workingHours: fields.take('working_hours', toListOrNull),
    timezone: fields.take('timezone', toText),
    outOfOfficeMessage: fields.take('out_of_office_message', toText),
    enableAutoAssignment: fields.take('enable_auto_assignment', toFlag),
    channel: fields.takeAll((key) => CHANNEL_KEYS.has(key)),
    ...toForeign(fields, redacted),
  })
}

/** Keys of stock servers from 2.18 to 4.15 that only some channels fill; secrets among them have been held back before. */
const CHANNEL_KEYS = new Set(
  `account_sid additional_attributes allow_messages_after_resolved allowed_domains api_key_sid auth_token
  auto_assignment_config bot_name business_name callback_webhook_url content_templates continuity_via_email csat_config
  csat_survey_enabled email enable_email_collect forward_to_email forwarding_enabled hmac_mandatory hmac_token
  imap_address imap_authentication imap_enable_ssl imap_enabled imap_login imap_password imap_port inbox_identifier
  instagram_id lock_to_single_conversation medium message_templates messaging_service_sid microsoft_reauthorization
  page_id phone_number portal pre_chat_form_enabled pre_chat_form_options provider provider_config
  reauthorization_required reply_time secret selected_feature_flags sender_name_type smtp_address smtp_authentication
  smtp_domain smtp_enable_ssl_tls smtp_enable_starttls_auto smtp_enabled smtp_login smtp_openssl_verify_mode
  smtp_password smtp_port tweets_enabled voice_enabled web_widget_script webhook_url website_token website_url
  welcome_tagline welcome_title widget_color`.split(/\s+/),
)
