import type { Catalogue } from '../catalogue.ts'

/** `history` in Spanish. */
export const history: NonNullable<Catalogue['history']> = {
  label: 'Cambios hechos aquí',
  note: 'Todos los cambios de esta cuenta hechos con esta aplicación, guardados en la bóveda incluso cuando el token ya no está.',
  empty: 'Aún no hay cambios',
  emptyText:
    'Los cambios guardados con esta aplicación aparecerán aquí, con lo que había antes, y se podrán deshacer.',
  edit: 'Editar la cuenta',
  more: 'Mostrar cambios anteriores',
  outcome: {
    saved: 'Guardado',
    'not-saved': 'No guardado',
    unknown: 'Aún no se sabe',
    refused: 'Rechazado',
  },
  outcomeNote: {
    'not-saved': 'No llegó respuesta. Desde entonces se leyó la cuenta y no tiene estos valores.',
    unknown: 'No llegó respuesta. Se comprobará en cuanto el servidor vuelva a responder.',
    refused: 'El servidor lo rechazó; no cambió nada.',
  },
  field: 'Campo',
  before: 'Antes',
  after: 'Después',
  kept: 'El servidor conservó:',
  hidden: 'Ninguna respuesta del servidor lo muestra.',
  requestId: 'Id de la petición',
  copyRequestId: 'Copiar el id de la petición',
  ofRun: 'Parte de un cambio en muchas cuentas',
  undo: 'Deshacer…',
  undoes: 'Deshizo un cambio anterior',
  export: 'Exportar',
  downloadJson: 'Descargar como JSON',
  downloadCsv: 'Descargar como CSV',
  copyJson: 'Copiar como JSON',
  copyCsv: 'Copiar como CSV',
  copied: 'Historial copiado',
}
