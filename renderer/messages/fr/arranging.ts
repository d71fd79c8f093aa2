import type { Catalogue } from '../catalogue.ts'

/** `arranging` in French. */
export const arranging: NonNullable<Catalogue['arranging']> = {
  title: 'Ranger les instances',
  lead: 'Les dossiers regroupent les instances de la barre. Dans la barre même, faites glisser une tuile, ou appuyez sur Alt et une flèche lorsqu’elle a le focus.',
  newFolder: 'Nouveau dossier',
  addFolder: 'Ajouter un dossier',
  rename: 'Renommer {name}',
  saveName: 'Enregistrer le nom',
  removeFolder: 'Retirer le dossier {name} ; ses instances restent',
  empty: 'Rien ici pour l’instant.',
  folderOf: 'Dossier de {name}',
  iconOf: 'Icône de {name}',
  initials: 'Initiales',
  up: 'Monter {name}',
  down: 'Descendre {name}',
  removed: '{name} a été retiré. Ses instances restent.',
  icons: {
    server: 'Serveur',
    building: 'Immeuble',
    shop: 'Boutique',
    globe: 'Globe',
    rocket: 'Fusée',
    heart: 'Cœur',
    school: 'École',
    factory: 'Usine',
    truck: 'Camion',
    flask: 'Fiole',
  },
}
