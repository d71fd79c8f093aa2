/** What is kept to be read without a network. */
export const storage = {
  title: 'O que é guardado',
  help: 'Tudo o que foi visto continua legível sem rede: criptografado, só neste computador, nunca acima deste limite.',
  limit: 'No máximo',
  limitHelp: 'O que não é usado há mais tempo sai primeiro.',
  used: '{used} de {limit}',
  clearAll: 'Esquecer tudo o que foi guardado…',
  empty: 'Nada foi guardado ainda.',
  accounts: '{count} conta | {count} de contas | {count} contas',
  items: '{count} itens de listas',
  clear: 'Esquecer',
  clearNamed: 'Esquecer o que foi guardado de {name}',
  clearInstance: 'Esquecer tudo desta instância…',
  ask: 'Esquecer o que foi guardado de {name}?',
  askAll: 'Esquecer tudo o que foi guardado?',
  askText:
    'Pode ser buscado de novo enquanto os servidores responderem. Tokens, rascunhos e o histórico de alterações permanecem.',
  cancel: 'Manter',
}
