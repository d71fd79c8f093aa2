import type { Catalogue } from '../catalogue.ts'

/** `history` in French. */
export const history: NonNullable<Catalogue['history']> = {
  label: 'Modifications faites ici',
  note: 'Toutes les modifications de ce compte faites avec cette application, gardées dans le coffre même quand le jeton n’y est plus.',
  empty: 'Aucune modification pour l’instant',
  emptyText:
    'Les modifications enregistrées avec cette application apparaîtront ici, avec l’état d’avant, et pourront être annulées.',
  edit: 'Modifier le compte',
  more: 'Afficher les modifications plus anciennes',
  outcome: {
    saved: 'Enregistré',
    'not-saved': 'Non enregistré',
    unknown: 'Pas encore connu',
    refused: 'Refusé',
  },
  outcomeNote: {
    'not-saved': 'Aucune réponse n’est venue. Le compte a été lu depuis et n’a pas ces valeurs.',
    unknown: 'Aucune réponse n’est venue. Ce sera vérifié dès que le serveur répondra de nouveau.',
    refused: 'Le serveur l’a refusé ; rien n’a été modifié.',
  },
  field: 'Champ',
  before: 'Avant',
  after: 'Après',
  kept: 'Le serveur a gardé :',
  hidden: 'Aucune réponse du serveur ne le montre.',
  requestId: 'Id de la requête',
  copyRequestId: 'Copier l’id de la requête',
  ofRun: 'Fait partie d’un changement sur plusieurs comptes',
  undo: 'Annuler…',
  undoes: 'A annulé une modification antérieure',
  export: 'Exporter',
  downloadJson: 'Télécharger en JSON',
  downloadCsv: 'Télécharger en CSV',
  copyJson: 'Copier en JSON',
  copyCsv: 'Copier en CSV',
  copied: 'Historique copié',
}
