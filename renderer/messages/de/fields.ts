import type { Catalogue } from '../catalogue.ts'

/** `fields` in German. */
export const fields: NonNullable<Catalogue['fields']> = {
  name: {
    name: 'Name',
    locale: 'Sprache',
    domain: 'Domain für eingehende E-Mails',
    support_email: 'Support-E-Mail',
    industry: 'Branche',
    company_size: 'Unternehmensgröße',
    timezone: 'Zeitzone',
    website: 'Website',
    referral_source: 'Von Chatwoot erfahren durch',
    user_role: 'Rolle der anmeldenden Person',
    auto_resolve_after: 'Automatisch lösen nach',
    auto_resolve_duration: 'Automatisch lösen nach, in Tagen',
    auto_resolve_message: 'Nachricht beim Lösen',
    auto_resolve_ignore_waiting: 'Unterhaltungen offen lassen, solange der Kunde wartet',
    auto_resolve_label: 'Label beim Lösen',
    audio_transcriptions: 'Audio-Transkription',
    conversation_required_attributes: 'Zum Lösen nötige Attribute',
  },
  value: {
    none: 'nicht gesetzt',
    empty: 'leer',
    on: 'Ein',
    off: 'Aus',
    minutes: '{duration} ({count} Minute) | {duration} ({count} Minuten)',
    neverShown: 'wird vom Server nie gezeigt',
  },
}
