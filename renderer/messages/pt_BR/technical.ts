import type { Catalogue } from '../catalogue.ts'

/** `technical` in Brazilian Portuguese. */
export const technical: NonNullable<Catalogue['technical']> = {
  code: 'Falha',
  request: 'Requisição',
  status: 'Status',
  requestId: 'Id da requisição',
  systemCode: 'Código do sistema',
  said: 'Resposta',
  fact: 'Dado {name}',
}
