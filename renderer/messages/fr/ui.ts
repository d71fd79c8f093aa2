import type { Catalogue } from '../catalogue.ts'

/** `ui` in French. */
export const ui: NonNullable<Catalogue['ui']> = {
  close: 'Fermer',
  copy: 'Copier',
  copied: 'Copié',
  copyFailed: 'La copie a été refusée',
  dismiss: 'Ignorer',
  showPassword: 'Afficher la saisie',
  hidePassword: 'Masquer la saisie',
  technicalDetails: 'Détails techniques',
  copyDetails: 'Copier les détails techniques',
  required: 'obligatoire',
  invisibleCharacter: 'Caractère invisible',
  mixedScripts: 'Ce nom mêle des lettres de plusieurs alphabets qui se ressemblent.',
  notifications: 'Notifications',
  noRows: 'Rien ici',
  selectRow: 'Sélectionner cette ligne',
  selectAllRows: 'Sélectionner toutes les lignes',
  copyAsCsv: 'Copier au format CSV',
  selectedRows: '{count} sélectionnée | {count} sélectionnées | {count} sélectionnées',
}
