import type { Catalogue } from '../catalogue.ts'

/** `fields` in French. */
export const fields: NonNullable<Catalogue['fields']> = {
  name: {
    name: 'Nom',
    locale: 'Langue',
    domain: 'Domaine de courriel entrant',
    support_email: 'Courriel d’assistance',
    industry: 'Secteur',
    company_size: 'Taille de l’entreprise',
    timezone: 'Fuseau horaire',
    website: 'Site web',
    referral_source: 'A connu Chatwoot par',
    user_role: 'Fonction de la personne inscrite',
    auto_resolve_after: 'Résoudre automatiquement après',
    auto_resolve_duration: 'Résoudre automatiquement après, en jours',
    auto_resolve_message: 'Message à la résolution',
    auto_resolve_ignore_waiting: 'Laisser ouvertes les conversations tant que le client attend',
    auto_resolve_label: 'Étiquette à la résolution',
    audio_transcriptions: 'Transcription audio',
    conversation_required_attributes: 'Attributs requis pour résoudre',
  },
  value: {
    none: 'non défini',
    empty: 'vide',
    on: 'Activé',
    off: 'Désactivé',
    minutes: '{duration} ({count} minute) | {duration} ({count} de minutes) | {duration} ({count} minutes)',
    neverShown: 'jamais montré par le serveur',
  },
}
