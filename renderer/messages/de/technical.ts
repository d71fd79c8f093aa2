import type { Catalogue } from '../catalogue.ts'

/** `technical` in German. */
export const technical: NonNullable<Catalogue['technical']> = {
  code: 'Fehler',
  request: 'Anfrage',
  status: 'Status',
  requestId: 'Kennung der Anfrage',
  systemCode: 'Systemcode',
  said: 'Antwort',
  fact: 'Angabe {name}',
}
