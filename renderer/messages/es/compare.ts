import type { Catalogue } from '../catalogue.ts'

/** Accounts side by side. */
export const compare: NonNullable<Catalogue['compare']> = {
  title: 'Comparar cuentas',
  search: 'Añadir una cuenta por nombre, ID o instancia',
  full: 'Ya se comparan seis cuentas: quite una antes',
  found: 'Cuentas encontradas',
  remove: 'Quitar {name}',
  onlyDifferences: 'Solo las diferencias',
  differences: '{count} diferencia | {count} diferencias | {count} diferencias',
  refresh: 'Actualizar estas',
  same: 'Nada difiere',
  field: 'Campo',
  version: 'Versión',
  edition: 'Edición',
  status: 'Estado',
  feature: 'Función: {name}',
  empty: 'Aún no hay nada que comparar',
  emptyText:
    'Hasta seis cuentas se muestran aquí lado a lado, tal como se vieron por última vez, estén donde estén.',
}
