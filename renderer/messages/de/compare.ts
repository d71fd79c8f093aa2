import type { Catalogue } from '../catalogue.ts'

/** Accounts side by side. */
export const compare: NonNullable<Catalogue['compare']> = {
  title: 'Konten vergleichen',
  search: 'Konto nach Name, ID oder Instanz hinzufügen',
  full: 'Sechs Konten im Vergleich: erst eines entfernen',
  found: 'Gefundene Konten',
  remove: '{name} entfernen',
  onlyDifferences: 'Nur die Unterschiede',
  differences: '{count} Unterschied | {count} Unterschiede',
  refresh: 'Diese aktualisieren',
  same: 'Nichts unterscheidet sich',
  field: 'Feld',
  version: 'Version',
  edition: 'Edition',
  status: 'Status',
  feature: 'Funktion: {name}',
  empty: 'Noch nichts zu vergleichen',
  emptyText:
    'Bis zu sechs Konten stehen hier nebeneinander, wie sie zuletzt gesehen wurden, wo immer sie sind.',
}
