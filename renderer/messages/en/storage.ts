/** What is kept to be read without a network. */
export const storage = {
  title: 'What is kept',
  help: 'Everything seen stays readable without a network: encrypted, on this computer only, never above this limit.',
  limit: 'At most',
  limitHelp: 'What was used longest ago goes first.',
  used: '{used} of {limit}',
  clearAll: 'Forget everything kept…',
  empty: 'Nothing is kept yet.',
  accounts: '{count} account | {count} accounts',
  items: '{count} list items',
  clear: 'Forget',
  clearNamed: 'Forget what is kept of {name}',
  clearInstance: 'Forget all of this instance…',
  ask: 'Forget what is kept of {name}?',
  askAll: 'Forget everything that is kept?',
  askText:
    'It can be fetched again while the servers can be reached. Tokens, drafts and the history of changes stay.',
  cancel: 'Keep it',
}
