import type { Catalogue } from '../catalogue.ts'

export const links: Catalogue['links'] = {
  unknownServer: {
    title: 'Este servidor no está en la bóveda',
    text: 'El enlace lleva a {server}. Los enlaces abren lo que hay aquí; no añaden nada por sí mismos.',
    add: 'Añadir este servidor',
  },
  unknownAccount: {
    title: 'Esta cuenta no está en la bóveda',
    text: 'El enlace lleva a la cuenta {account} de {server}, que no tiene ninguna identidad de esta bóveda.',
    open: 'Abrir el servidor',
  },
}
