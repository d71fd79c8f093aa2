/** The channels of stock servers by the name the API uses; the value is the key of its words in the catalogue. */
const CHANNELS = {
  'Channel::Api': 'api',
  'Channel::Email': 'email',
  'Channel::FacebookPage': 'facebook',
  'Channel::Instagram': 'instagram',
  'Channel::Line': 'line',
  'Channel::Sms': 'sms',
  'Channel::Telegram': 'telegram',
  'Channel::Tiktok': 'tiktok',
  'Channel::TwilioSms': 'twilio',
  'Channel::TwitterProfile': 'twitter',
  'Channel::Voice': 'voice',
  'Channel::WebWidget': 'website',
  'Channel::Whatsapp': 'whatsapp',
} as const

export type ChannelName = (typeof CHANNELS)[keyof typeof CHANNELS]

/** The known channel behind an inbox's `channel_type`, or null for one this app does not know. */
export function toChannelName(channelType: string | null | undefined): ChannelName | null {
  if (channelType == null || !Object.hasOwn(CHANNELS, channelType)) return null
  return CHANNELS[channelType as keyof typeof CHANNELS]
}
