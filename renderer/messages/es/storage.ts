/** What is kept to be read without a network. */
export const storage = {
  title: 'Lo que se conserva',
  help: 'Todo lo visto sigue legible sin red: cifrado, solo en este equipo, nunca por encima de este límite.',
  limit: 'Como máximo',
  limitHelp: 'Lo que no se usa desde hace más tiempo se va primero.',
  used: '{used} de {limit}',
  clearAll: 'Olvidar todo lo conservado…',
  empty: 'Todavía no se conserva nada.',
  accounts: '{count} cuenta | {count} de cuentas | {count} cuentas',
  items: '{count} elementos de listas',
  clear: 'Olvidar',
  clearNamed: 'Olvidar lo conservado de {name}',
  clearInstance: 'Olvidar todo de esta instancia…',
  ask: '¿Olvidar lo conservado de {name}?',
  askAll: '¿Olvidar todo lo conservado?',
  askText:
    'Se puede volver a traer mientras los servidores respondan. Los tokens, los borradores y el historial de cambios permanecen.',
  cancel: 'Conservar',
}
