import type { Catalogue } from '../catalogue.ts'

/** `waysOut` in German. */
export const waysOut: NonNullable<Catalogue['waysOut']> = {
  retry: 'Erneut versuchen',
  'create-vault': 'Tresor anlegen',
  unlock: 'Entsperren',
  'correct-address': 'Adresse berichtigen',
  'correct-input': 'Berichtigen',
  'connection-settings': 'Verbindungseinstellungen',
  'replace-token': 'Anderes Token eingeben',
  'refresh-accounts': 'Kontenliste aktualisieren',
  'enter-account-id': 'Kontonummer eingeben',
  'confirm-plain-http': 'Unverschlüsselt senden',
  'choose-account': 'Konto auswählen',
  'choose-file': 'Datei wählen',
  'show-diagnostics': 'Diagnose anzeigen',
  'show-policy': 'Was verwaltet wird',
  reload: 'Fenster neu laden',
  'fresh-link': 'Mit neuem Link öffnen',
}
