import type { Catalogue } from '../catalogue.ts'

/** `ui` in German. */
export const ui: NonNullable<Catalogue['ui']> = {
  close: 'Schließen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyFailed: 'Das Kopieren wurde verweigert',
  dismiss: 'Ausblenden',
  showPassword: 'Eingabe anzeigen',
  hidePassword: 'Eingabe verbergen',
  technicalDetails: 'Technische Einzelheiten',
  copyDetails: 'Technische Einzelheiten kopieren',
  required: 'erforderlich',
  invisibleCharacter: 'Unsichtbares Zeichen',
  mixedScripts: 'Dieser Name mischt Buchstaben mehrerer Alphabete, die gleich aussehen.',
  notifications: 'Mitteilungen',
  noRows: 'Hier ist nichts',
  selectRow: 'Diese Zeile auswählen',
  selectAllRows: 'Alle Zeilen auswählen',
  copyAsCsv: 'Als CSV kopieren',
  selectedRows: '{count} ausgewählt | {count} ausgewählt',
}
