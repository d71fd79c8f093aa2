import { compareVersions, type Version } from '../version.ts'

/** A feature that new accounts have on, and the releases in which they do. */
interface Feature {
  name: string
  since?: Version
  until?: Version
}

/** In the order in which the server lists them. Boundaries lie somewhere between the releases that were asked. */
const defaultFeatures: readonly Feature[] = [
  { name: 'inbound_emails' },
  { name: 'channel_email' },
  { name: 'channel_facebook' },
  { name: 'channel_twitter', until: '4.11.0' },
  { name: 'help_center' },
  { name: 'agent_bots', since: '4.0.0' },
  { name: 'macros' },
  { name: 'agent_management' },
  { name: 'team_management' },
  { name: 'inbox_management' },
  { name: 'labels' },
  { name: 'custom_attributes' },
  { name: 'automations' },
  { name: 'canned_responses' },
  { name: 'integrations' },
  { name: 'voice_recorder' },
  { name: 'channel_website' },
  { name: 'campaigns' },
  { name: 'reports' },
  { name: 'crm' },
  { name: 'auto_resolve_conversations' },
  { name: 'chatwoot_v4', since: '4.2.0' },
  { name: 'report_v4', since: '4.0.0', until: '4.11.0' },
  { name: 'contact_chatwoot_support_team', since: '4.0.0' },
  { name: 'channel_instagram', since: '4.1.0' },
  { name: 'assignment_v2', since: '4.11.0' },
  { name: 'channel_tiktok', since: '4.10.0' },
  { name: 'captain_tasks', since: '4.11.0' },
]

/** The features that new accounts of a release have on. */
export function defaultFeaturesOf(version: Version): string[] {
  return defaultFeatures
    .filter(({ since }) => since === undefined || compareVersions(version, since) >= 0)
    .filter(({ until }) => until === undefined || compareVersions(version, until) < 0)
    .map(({ name }) => name)
}
