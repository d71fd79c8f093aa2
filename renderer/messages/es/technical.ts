import type { Catalogue } from '../catalogue.ts'

/** `technical` in Spanish. */
export const technical: NonNullable<Catalogue['technical']> = {
  code: 'Fallo',
  request: 'Petición',
  status: 'Estado',
  requestId: 'Identificador de la petición',
  systemCode: 'Código del sistema',
  said: 'Respuesta',
  fact: 'Dato {name}',
}
