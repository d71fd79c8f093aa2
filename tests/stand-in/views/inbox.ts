import type { Traits } from '../traits.ts'
import type { ApiChannel, EmailChannel, Inbox } from '../world/world.ts'

/** An inbox; only administrators see its secrets (API document 4.13). */
export function inboxView(traits: Traits, inbox: Inbox, forAdministrator: boolean): Record<string, unknown> {
  return {
    ...commonKeys(traits, inbox),
    provider: null,
    ...channelKeys(traits, inbox.channel, forAdministrator),
  }
}

/** An inbox as newer contacts name it. */
export function briefInboxView(inbox: Inbox): Record<string, unknown> {
  return { ...identity(inbox), provider: null }
}

function identity({ id, channelId, name, channelType }: Inbox): Record<string, unknown> {
  return { id, avatar_url: '', channel_id: channelId, name, channel_type: channelType }
}

function channelKeys(
  traits: Traits,
  channel: Inbox['channel'],
  forAdministrator: boolean,
): Record<string, unknown> {
  if (channel.kind === 'api') return apiKeys(traits, channel, forAdministrator)
  if (channel.kind === 'email') return emailKeys(traits, channel, forAdministrator)
  return { ...channel.keys, ...(forAdministrator ? channel.secrets : {}) }
}

function commonKeys(traits: Traits, inbox: Inbox): Record<string, unknown> {
  return {
    ...identity(inbox),
    greeting_enabled: false,
    greeting_message: null,
    working_hours_enabled: false,
    enable_email_collect: true,
    csat_survey_enabled: false,
    ...(traits.inboxSurvey ? { csat_config: {} } : {}),
    enable_auto_assignment: true,
    auto_assignment_config: {},
    out_of_office_message: null,
    working_hours: workingWeek,
    timezone: 'UTC',
    callback_webhook_url: null,
    allow_messages_after_resolved: true,
    lock_to_single_conversation: false,
    ...(traits.inboxSenderName ? { sender_name_type: 'friendly', business_name: null } : {}),
    ...(traits.inboxAllowedDomains ? { allowed_domains: null } : {}),
    widget_color: null,
    website_url: null,
    hmac_mandatory: inbox.channel.kind === 'api' ? false : null,
    welcome_title: null,
    welcome_tagline: null,
    web_widget_script: null,
    website_token: null,
    selected_feature_flags: null,
    reply_time: null,
    messaging_service_sid: null,
    phone_number: null,
  }
}

function apiKeys(traits: Traits, channel: ApiChannel, forAdministrator: boolean): Record<string, unknown> {
  return {
    ...(forAdministrator ? { hmac_token: channel.hmacToken } : {}),
    ...(forAdministrator && traits.inboxSecret ? { secret: channel.secret } : {}),
    webhook_url: channel.webhookUrl,
    inbox_identifier: channel.identifier,
    additional_attributes: {},
  }
}

function emailKeys(
  traits: Traits,
  channel: EmailChannel,
  forAdministrator: boolean,
): Record<string, unknown> {
  return {
    ...(traits.inboxForwardAddress ? { forward_to_email: channel.forwardToEmail } : {}),
    email: channel.email,
    ...(traits.inboxForwardAddress ? {} : { forwarding_enabled: false }),
    ...(forAdministrator ? mailServerKeys(traits, channel) : {}),
  }
}

function mailServerKeys(traits: Traits, { imap }: EmailChannel): Record<string, unknown> {
  return {
    imap_login: imap?.login ?? '',
    imap_password: imap?.password ?? '',
    imap_address: imap?.address ?? '',
    imap_port: imap?.port ?? 0,
    imap_enabled: imap !== null,
    ...(traits.inboxMicrosoftMark ? { microsoft_reauthorization: false } : {}),
    imap_enable_ssl: true,
    ...(traits.imapAuthentication ? { imap_authentication: 'plain' } : {}),
    smtp_login: '',
    smtp_password: '',
    smtp_address: '',
    smtp_port: 0,
    smtp_enabled: false,
    smtp_domain: '',
    smtp_enable_ssl_tls: false,
    smtp_enable_starttls_auto: true,
    smtp_openssl_verify_mode: 'none',
    smtp_authentication: 'login',
  }
}

/** Nine to five from Monday to Friday. */
const workingWeek = [0, 1, 2, 3, 4, 5, 6].map((day) => {
  const isClosed = day === 0 || day === 6
  return {
    day_of_week: day,
    closed_all_day: isClosed,
    open_hour: isClosed ? null : 9,
    open_minutes: isClosed ? null : 0,
    close_hour: isClosed ? null : 17,
    close_minutes: isClosed ? null : 0,
    open_all_day: false,
  }
})
