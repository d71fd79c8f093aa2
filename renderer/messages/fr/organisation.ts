import type { Catalogue } from '../catalogue.ts'

/** `organisation` in French. */
export const organisation: NonNullable<Catalogue['organisation']> = {
  outside: 'Hors des dossiers',
  folder: 'Dossier {name}',
  moved: '{name} : place {place} sur {count} dans {folder}',
  orderMoved: '{name} : place {place} sur {count}',
  accounts: {
    pinned: 'Épinglés',
    recent: 'Récents',
    all: 'Tous',
    pin: 'Épingler {name}',
    unpin: 'Désépingler {name}',
    filter: 'Filtrer les comptes',
    state: 'État',
    version: 'Version du serveur',
    role: 'Rôle',
    language: 'Langue',
    any: 'Indifférent',
    stale: 'Pas actualisé depuis un jour',
    draft: 'Un brouillon attend ici',
    noMatch: 'Aucun compte ne passe les filtres',
    clear: 'Effacer les filtres',
    noRole: 'Le serveur ne le dit pas',
  },
}
