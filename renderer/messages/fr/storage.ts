/** What is kept to be read without a network. */
export const storage = {
  title: 'Ce qui est conservé',
  help: 'Tout ce qui a été vu reste lisible sans réseau : chiffré, sur cet ordinateur seulement, jamais au-delà de cette limite.',
  limit: 'Au plus',
  limitHelp: 'Ce qui n’a pas servi depuis le plus longtemps part en premier.',
  used: '{used} sur {limit}',
  clearAll: 'Oublier tout ce qui est conservé…',
  empty: 'Rien n’est encore conservé.',
  accounts: '{count} compte | {count} de comptes | {count} comptes',
  items: '{count} éléments de listes',
  clear: 'Oublier',
  clearNamed: 'Oublier ce qui est conservé de {name}',
  clearInstance: 'Oublier tout de cette instance…',
  ask: 'Oublier ce qui est conservé de {name} ?',
  askAll: 'Oublier tout ce qui est conservé ?',
  askText:
    'Cela peut être récupéré tant que les serveurs répondent. Les jetons, les brouillons et l’historique des modifications restent.',
  cancel: 'Conserver',
}
