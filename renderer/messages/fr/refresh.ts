import type { Catalogue } from '../catalogue.ts'

/** Refreshing without being asked, and what is known of the network. */
export const refresh: NonNullable<Catalogue['refresh']> = {
  section: 'Actualisation',
  interval: 'Consulter à nouveau ses comptes',
  help: 'Tant qu’une fenêtre de cette application est ouverte. Ce qui n’a pas changé coûte quelques brèves requêtes ; ce qui est à l’écran passe en premier.',
  every: {
    never: 'Seulement sur demande',
    minute: 'Chaque minute',
    fiveMinutes: 'Toutes les 5 minutes',
    quarterHour: 'Toutes les 15 minutes',
    hour: 'Chaque heure',
  },
  now: 'Actualiser ses comptes maintenant',
  round: 'Actualisation des comptes',
  keeping:
    '{count} compte en cours de mise hors ligne | {count} de comptes en cours de mise hors ligne | {count} comptes en cours de mise hors ligne',
  pause: 'Suspendre l’actualisation',
  resume: 'L’actualisation est suspendue. Reprendre',
  paused: 'Actualisation suspendue',
  offlineSince: 'Pas de réseau depuis {time}',
  states: {
    failing: 'La dernière consultation a échoué',
    unreachable: 'Son serveur est injoignable',
    stale: 'Pas consulté depuis plus de deux heures',
  },
}
