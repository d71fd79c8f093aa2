import type { Catalogue } from '../catalogue.ts'

/** `ui` in Spanish. */
export const ui: NonNullable<Catalogue['ui']> = {
  close: 'Cerrar',
  copy: 'Copiar',
  copied: 'Copiado',
  copyFailed: 'No se permitió copiar',
  dismiss: 'Descartar',
  showPassword: 'Mostrar lo escrito',
  hidePassword: 'Ocultar lo escrito',
  technicalDetails: 'Detalles técnicos',
  copyDetails: 'Copiar los detalles técnicos',
  required: 'obligatorio',
  invisibleCharacter: 'Carácter invisible',
  mixedScripts: 'Este nombre mezcla letras de varios alfabetos que parecen iguales.',
  notifications: 'Avisos',
  noRows: 'Aquí no hay nada',
  selectRow: 'Seleccionar esta fila',
  selectAllRows: 'Seleccionar todas las filas',
  copyAsCsv: 'Copiar como CSV',
  selectedRows: '{count} seleccionada | {count} seleccionadas | {count} seleccionadas',
}
