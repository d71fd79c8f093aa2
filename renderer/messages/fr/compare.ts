import type { Catalogue } from '../catalogue.ts'

/** Accounts side by side. */
export const compare: NonNullable<Catalogue['compare']> = {
  title: 'Comparer des comptes',
  search: 'Ajouter un compte par nom, ID ou instance',
  full: 'Six comptes sont comparés : retirez-en un d’abord',
  found: 'Comptes trouvés',
  remove: 'Retirer {name}',
  onlyDifferences: 'Seulement les différences',
  differences: '{count} différence | {count} différences | {count} différences',
  refresh: 'Actualiser ceux-ci',
  same: 'Rien ne diffère',
  field: 'Champ',
  version: 'Version',
  edition: 'Édition',
  status: 'Statut',
  feature: 'Fonctionnalité : {name}',
  empty: 'Rien à comparer pour l’instant',
  emptyText:
    'Jusqu’à six comptes figurent ici côte à côte, tels qu’ils ont été vus en dernier, où qu’ils soient.',
}
