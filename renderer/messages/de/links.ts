import type { Catalogue } from '../catalogue.ts'

export const links: Catalogue['links'] = {
  unknownServer: {
    title: 'Dieser Server ist nicht im Tresor',
    text: 'Der Link führt zu {server}. Links öffnen, was hier ist; von selbst fügen sie nichts hinzu.',
    add: 'Diesen Server hinzufügen',
  },
  unknownAccount: {
    title: 'Dieses Konto ist nicht im Tresor',
    text: 'Der Link führt zu Konto {account} auf {server}, das keine Identität in diesem Tresor hat.',
    open: 'Den Server öffnen',
  },
}
