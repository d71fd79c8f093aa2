import type { Catalogue } from '../catalogue.ts'

/** `history` in German. */
export const history: NonNullable<Catalogue['history']> = {
  label: 'Hier vorgenommene Änderungen',
  note: 'Jede mit dieser App vorgenommene Änderung dieses Kontos, im Tresor verwahrt, auch wenn das Token nicht mehr da ist.',
  empty: 'Noch keine Änderungen',
  emptyText:
    'Mit dieser App gespeicherte Änderungen stehen hier mit dem vorherigen Stand und lassen sich zurücknehmen.',
  edit: 'Konto bearbeiten',
  more: 'Ältere Änderungen zeigen',
  outcome: {
    saved: 'Gespeichert',
    'not-saved': 'Nicht gespeichert',
    unknown: 'Noch nicht bekannt',
    refused: 'Abgelehnt',
  },
  outcomeNote: {
    'not-saved': 'Es kam keine Antwort. Das Konto wurde seither gelesen und enthält diese Werte nicht.',
    unknown: 'Es kam keine Antwort. Sobald der Server wieder antwortet, wird nachgesehen.',
    refused: 'Der Server hat es abgelehnt; nichts wurde geändert.',
  },
  field: 'Feld',
  before: 'Vorher',
  after: 'Nachher',
  kept: 'Der Server behielt:',
  hidden: 'Keine Antwort des Servers zeigt es.',
  requestId: 'Anfrage-ID',
  copyRequestId: 'Anfrage-ID kopieren',
  ofRun: 'Teil einer Änderung an vielen Konten',
  undo: 'Zurücknehmen …',
  undoes: 'Nahm eine frühere Änderung zurück',
  export: 'Exportieren',
  downloadJson: 'Als JSON herunterladen',
  downloadCsv: 'Als CSV herunterladen',
  copyJson: 'Als JSON kopieren',
  copyCsv: 'Als CSV kopieren',
  copied: 'Verlauf kopiert',
}
