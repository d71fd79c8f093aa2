import type { Catalogue } from '../catalogue.ts'

export const links: Catalogue['links'] = {
  unknownServer: {
    title: 'Este servidor não está no cofre',
    text: 'O link leva a {server}. Links abrem o que está aqui; não adicionam nada por si mesmos.',
    add: 'Adicionar este servidor',
  },
  unknownAccount: {
    title: 'Esta conta não está no cofre',
    text: 'O link leva à conta {account} de {server}, que nenhuma identidade deste cofre tem.',
    open: 'Abrir o servidor',
  },
}
