import type { Catalogue } from '../catalogue.ts'

export const links: Catalogue['links'] = {
  unknownServer: {
    title: 'Ce serveur n’est pas dans le coffre',
    text: 'Le lien mène à {server}. Les liens ouvrent ce qui est ici ; ils n’ajoutent rien d’eux-mêmes.',
    add: 'Ajouter ce serveur',
  },
  unknownAccount: {
    title: 'Ce compte n’est pas dans le coffre',
    text: 'Le lien mène au compte {account} de {server}, qu’aucune identité de ce coffre ne possède.',
    open: 'Ouvrir le serveur',
  },
}
