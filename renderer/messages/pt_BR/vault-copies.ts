import type { Catalogue } from '../catalogue.ts'

/** `vaultCopies` in Brazilian Portuguese. */
export const vaultCopies: NonNullable<Catalogue['vaultCopies']> = {
  reason: {
    'by-hand': 'Feita à mão',
    scheduled: 'Cópia diária',
    'before-migration': 'Antes de uma atualização que mudou o arquivo do cofre',
    'before-restore': 'Antes de restaurar uma cópia',
    'before-update': 'Antes de uma atualização do app',
  },
  size: '{size} kB',
  olderKey: 'Abre só com uma chave mais antiga',
  olderKeys:
    '{count} cópia foi feita antes de o cofre receber a chave atual. O que abria o cofre na época ainda a abre. | {count} de cópias foram feitas antes de o cofre receber a chave atual. O que abria o cofre na época ainda as abre. | {count} cópias foram feitas antes de o cofre receber a chave atual. O que abria o cofre na época ainda as abre.',
  deleteOlder: 'Excluir estas cópias…',
  empty: 'Ainda não há cópias. A primeira é feita um minuto depois de o cofre ser aberto.',
  make: 'Copiar agora',
  restore: 'Restaurar…',
  restoreOne: 'Restaurar a cópia de {when}',
  delete: 'Excluir…',
  deleteOne: 'Excluir a cópia de {when}',
  deleteTitle: 'Excluir {count} cópia? | Excluir {count} de cópias? | Excluir {count} cópias?',
  deleteLead:
    'Não há como trazê-las de volta. Cópias destes arquivos em outros lugares, como um backup deste computador, permanecem.',
  deleteNow: 'Excluir',
  restoreTitle: 'Restaurar a cópia de {when}?',
  restoreLead: 'A cópia foi verificada por inteiro. Ela substituiria tudo o que o cofre guarda.',
  keyOfCopy: 'Para olhar esta cópia é preciso o que abria o cofre quando ela foi feita.',
  look: 'Ver a cópia',
  restoreNow: 'Restaurar esta cópia',
  restored: 'A cópia agora é o cofre. O que havia antes virou uma cópia.',
  canBeUndone:
    'Antes, o cofre é copiado como está, então isto pode ser desfeito. A frase, o chaveiro e o código de recuperação ficam como agora.',
  setsAside: 'Os arquivos danificados não são excluídos: vão para uma pasta própria ao lado das cópias.',
  oldTokens:
    'Um token substituído ou renovado desde então não vale mais na cópia e precisa ser digitado de novo.',
  none: 'nenhum',
  now: 'Agora',
  inCopy: 'Na cópia',
  instances: 'Instâncias',
  identities: 'Identidades',
  accounts: 'Contas',
  drafts: 'Rascunhos',
  changes: 'Alterações no histórico',
  newest: 'Alteração ou rascunho mais recente',
  damagedLead: 'Há cópias boas deste cofre. Cada uma pode ser vista e posta no lugar dele.',
  setAside: {
    title: 'Arquivos postos de lado',
    lead: 'Quando uma cópia tomou o lugar de um cofre que não abria, os arquivos dele foram deixados aqui como estavam. Contêm tokens cifrados, e nada no aplicativo precisa deles.',
    deleteOne: 'Excluir os arquivos postos de lado em {when}',
    deleteTitle: 'Excluir estes arquivos?',
    deleteLead:
      'Perde-se com eles o que não pôde ser lido daquele cofre: tudo o que não está em nenhuma cópia, como alterações feitas depois da última.',
  },
  newerLead:
    'Ou volte atrás: estas cópias estão aqui, também as feitas antes de uma atualização. O que foi alterado depois não está nelas.',
}
