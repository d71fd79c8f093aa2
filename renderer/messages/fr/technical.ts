import type { Catalogue } from '../catalogue.ts'

/** `technical` in French. */
export const technical: NonNullable<Catalogue['technical']> = {
  code: 'Échec',
  request: 'Requête',
  status: 'Statut',
  requestId: 'Identifiant de la requête',
  systemCode: 'Code système',
  said: 'Réponse',
  fact: 'Donnée {name}',
}
