import type { Catalogue } from '../catalogue.ts'

/** Refreshing without being asked, and what is known of the network. */
export const refresh: NonNullable<Catalogue['refresh']> = {
  section: 'Aktualisieren',
  interval: 'Konten erneut ansehen',
  help: 'Solange ein Fenster dieser App offen ist. Was sich nicht geändert hat, kostet wenige kurze Anfragen; was auf dem Bildschirm ist, kommt zuerst.',
  every: {
    never: 'Nur auf Wunsch',
    minute: 'Jede Minute',
    fiveMinutes: 'Alle 5 Minuten',
    quarterHour: 'Alle 15 Minuten',
    hour: 'Jede Stunde',
  },
  now: 'Konten jetzt aktualisieren',
  round: 'Konten werden aktualisiert',
  keeping: '{count} Konto wird offline verfügbar | {count} Konten werden offline verfügbar',
  pause: 'Aktualisieren anhalten',
  resume: 'Aktualisieren ist angehalten. Wieder aktualisieren',
  paused: 'Aktualisieren angehalten',
  offlineSince: 'Kein Netz seit {time}',
  states: {
    failing: 'Die letzte Abfrage ist gescheitert',
    unreachable: 'Der Server ist nicht erreichbar',
    stale: 'Seit mehr als zwei Stunden nicht angesehen',
  },
}
