import type { Catalogue } from '../catalogue.ts'

/** The board of all instances. */
export const fleet: NonNullable<Catalogue['fleet']> = {
  title: 'Parc',
  label: 'Instances',
  count: '{count} instance | {count} instances | {count} instances',
  attention:
    '{count} demande votre attention | {count} demandent votre attention | {count} demandent votre attention',
  noAttention: 'Rien ne demande votre attention',
  newest: 'Version la plus récente connue : {version}',
  behind: '{count} est en retard | {count} sont en retard | {count} sont en retard',
  isBehind: 'en retard',
  check: 'Tout vérifier maintenant',
  checking: 'Vérification des instances',
  cancel: 'Arrêter la vérification',
  progress: '{done} sur {total} vérifiées',
  offline: 'Pas de réseau. Voici ce qui était connu en dernier.',
  search: 'Rechercher des instances',
  filter: {
    label: 'Afficher',
    all: 'Toutes les instances',
    attention: 'Demande votre attention',
    failing: 'Ne répond pas',
    behind: 'En retard sur la dernière version',
    unasked: 'Jamais vérifiée',
  },
  download: 'Télécharger en CSV',
  noMatch: 'Aucune instance ne correspond',
  empty: 'Pas encore d’instance',
  emptyText:
    'Chaque instance figurera ici avec sa version, sa rapidité et la validité de ses jetons et de son certificat.',
  add: 'Ajouter une instance',
  since: 'a commencé {time}',
  unknown: 'inconnue',
  never: 'jamais',
  milliseconds: '{count} ms',
  edition: {
    enterprise: 'Enterprise',
    community: 'Community',
  },
  state: {
    unasked: 'Pas encore vérifiée',
    answers: 'Répond',
    dataFailing: 'Répond, mais déclare sa base de données en panne',
    queueFailing: 'Répond, mais déclare sa file d’attente en panne',
  },
  tokens: {
    none: 'Aucun jeton',
    working: '{count} valide | {count} valides | {count} valides',
    refused: '{count} refusé | {count} refusés | {count} refusés',
  },
  certificate: {
    none: 'http non chiffré',
    expired: 'expiré',
    untrusted: 'non approuvé',
  },
  column: {
    name: 'Instance',
    state: 'État',
    version: 'Version',
    edition: 'Édition',
    latency: 'Latence',
    tokens: 'Jetons',
    certificate: 'Certificat',
    accounts: 'Comptes',
    checked: 'Vérifiée',
  },
}
