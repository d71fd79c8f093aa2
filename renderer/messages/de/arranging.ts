import type { Catalogue } from '../catalogue.ts'

/** `arranging` in German. */
export const arranging: NonNullable<Catalogue['arranging']> = {
  title: 'Instanzen ordnen',
  lead: 'Ordner fassen Instanzen der Leiste zusammen. In der Leiste selbst lässt sich eine Kachel ziehen oder, wenn sie den Fokus hat, mit Alt und einer Pfeiltaste verschieben.',
  newFolder: 'Neuer Ordner',
  addFolder: 'Ordner anlegen',
  rename: '{name} umbenennen',
  saveName: 'Namen speichern',
  removeFolder: 'Ordner {name} entfernen; seine Instanzen bleiben',
  empty: 'Hier ist noch nichts.',
  folderOf: 'Ordner von {name}',
  iconOf: 'Symbol von {name}',
  initials: 'Initialen',
  up: '{name} nach oben',
  down: '{name} nach unten',
  removed: '{name} wurde entfernt. Die Instanzen bleiben.',
  icons: {
    server: 'Server',
    building: 'Gebäude',
    shop: 'Laden',
    globe: 'Globus',
    rocket: 'Rakete',
    heart: 'Herz',
    school: 'Schule',
    factory: 'Fabrik',
    truck: 'Lastwagen',
    flask: 'Kolben',
  },
}
