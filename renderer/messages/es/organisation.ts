import type { Catalogue } from '../catalogue.ts'

/** `organisation` in Spanish. */
export const organisation: NonNullable<Catalogue['organisation']> = {
  outside: 'Fuera de carpetas',
  folder: 'Carpeta {name}',
  moved: '{name}: puesto {place} de {count} en {folder}',
  orderMoved: '{name}: puesto {place} de {count}',
  accounts: {
    pinned: 'Fijadas',
    recent: 'Recientes',
    all: 'Todas',
    pin: 'Fijar {name}',
    unpin: 'Soltar {name}',
    filter: 'Filtrar cuentas',
    state: 'Estado',
    version: 'Versión del servidor',
    role: 'Rol',
    language: 'Idioma',
    any: 'Cualquiera',
    stale: 'Sin actualizar desde hace un día',
    draft: 'Aquí espera un borrador',
    noMatch: 'Ninguna cuenta cumple los filtros',
    clear: 'Quitar los filtros',
    noRole: 'El servidor no lo dice',
  },
}
