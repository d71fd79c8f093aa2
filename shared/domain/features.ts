/** How the overview sorts features: by what an admin would look for, not by the server's order. */
const FEATURE_GROUPS = [
  'channels',
  'conversations',
  'contacts',
  'team',
  'automation',
  'intelligence',
  'knowledge',
  'integrations',
  'reports',
  'branding',
  'other',
] as const
export type FeatureGroupName = (typeof FEATURE_GROUPS)[number]

/** The feature names of stock servers 2.18 to 4.15. A name that is missing here is shown all the same, under `other`. */
const KNOWN_FEATURES: Readonly<Record<Exclude<FeatureGroupName, 'other'>, readonly string[]>> = {
  channels: [
    'channel_email',
    'channel_facebook',
    'channel_instagram',
    'channel_tiktok',
    'channel_twitter',
    'channel_voice',
    'channel_website',
    'email_continuity_on_api_channel',
    'inbound_emails',
    'inbox_management',
    'whatsapp_campaign',
    'whatsapp_embedded_signup',
  ],
  conversations: [
    'auto_resolve_conversations',
    'canned_responses',
    'chatwoot_v4',
    'inbox_view',
    'labels',
    'message_reply_to',
    'search_with_gin',
    'voice_recorder',
  ],
  contacts: ['campaigns', 'crm', 'crm_v2', 'custom_attributes', 'ip_lookup'],
  team: ['agent_management', 'assignment_v2', 'audit_logs', 'custom_roles', 'sla', 'team_management'],
  automation: ['agent_bots', 'automations', 'macros', 'response_bot'],
  intelligence: ['captain_integration', 'captain_integration_v2', 'captain_tasks'],
  knowledge: ['help_center', 'help_center_embedding_search', 'insert_article_in_reply'],
  integrations: [
    'crm_integration',
    'integrations',
    'linear_integration',
    'mobile_v2',
    'notion_integration',
    'shopify_integration',
  ],
  reports: ['report_v4', 'reports'],
  branding: [
    'contact_chatwoot_support_team',
    'custom_reply_domain',
    'custom_reply_email',
    'disable_branding',
  ],
}

/** One feature as the screen shows it; `off` also covers known names that the server did not send. */
export interface Feature {
  name: string
  label: string
  on: boolean
  /** Whether the server named it at all: servers since 2.1 send only what is on. */
  sent: boolean
}

export interface FeatureGroup {
  name: FeatureGroupName
  features: Feature[]
}

const SHORT_WORDS = new Map(
  ['AI', 'API', 'CRM', 'CSAT', 'GIN', 'IP', 'SAML', 'SLA', 'SMS', 'V2', 'V4'].map((word) => [
    word.toLowerCase(),
    word,
  ]),
)
SHORT_WORDS.set('whatsapp', 'WhatsApp').set('tiktok', 'TikTok').set('chatwoot', 'Chatwoot')

/** A feature's name as words: `crm_v2` is "CRM V2", `help_center` is "Help center". */
export function labelOfFeature(name: string): string {
  const words = name.split('_').filter((word) => word !== '')
  const text = words.map((word) => SHORT_WORDS.get(word) ?? word).join(' ')
  return text === '' ? name : text.charAt(0).toUpperCase() + text.slice(1)
}

const GROUP_OF = new Map(
  Object.entries(KNOWN_FEATURES).flatMap(([group, names]) =>
    names.map((name) => [name, group as FeatureGroupName] as const),
  ),
)

/** Sorts what a server sent, together with the known names it did not send, into groups; empty groups are left out. */
export function toFeatureGroups(sent: Readonly<Record<string, boolean>>): FeatureGroup[] {
  const groups = new Map<FeatureGroupName, Feature[]>(FEATURE_GROUPS.map((name) => [name, []]))
  for (const [name, on] of Object.entries(sent)) {
    groups.get(GROUP_OF.get(name) ?? 'other')?.push({ name, label: labelOfFeature(name), on, sent: true })
  }
  for (const [name, group] of GROUP_OF) {
    if (!Object.hasOwn(sent, name)) {
      groups.get(group)?.push({ name, label: labelOfFeature(name), on: false, sent: false })
    }
  }
  return [...groups]
    .filter(([, features]) => features.length > 0)
    .map(([name, features]) => ({ name, features: features.sort(byStateThenLabel) }))
}

function byStateThenLabel(one: Feature, other: Feature): number {
  if (one.on !== other.on) return one.on ? -1 : 1
  const [left, right] = [one.label.toLowerCase(), other.label.toLowerCase()]
  return left < right ? -1 : left > right ? 1 : 0
}
