import type { Catalogue } from '../catalogue.ts'

/** `history` in Brazilian Portuguese. */
export const history: NonNullable<Catalogue['history']> = {
  label: 'Alterações feitas aqui',
  note: 'Todas as alterações desta conta feitas com este aplicativo, guardadas no cofre mesmo quando o token não existe mais.',
  empty: 'Nenhuma alteração ainda',
  emptyText:
    'As alterações salvas com este aplicativo ficarão aqui, com o que havia antes, e poderão ser desfeitas.',
  edit: 'Editar a conta',
  more: 'Mostrar alterações mais antigas',
  outcome: {
    saved: 'Salvo',
    'not-saved': 'Não salvo',
    unknown: 'Ainda não se sabe',
    refused: 'Recusado',
  },
  outcomeNote: {
    'not-saved': 'Não veio resposta. A conta foi lida desde então e não tem estes valores.',
    unknown: 'Não veio resposta. Será verificado assim que o servidor responder de novo.',
    refused: 'O servidor recusou; nada foi alterado.',
  },
  field: 'Campo',
  before: 'Antes',
  after: 'Depois',
  kept: 'O servidor manteve:',
  hidden: 'Nenhuma resposta do servidor mostra.',
  requestId: 'Id da requisição',
  copyRequestId: 'Copiar o id da requisição',
  ofRun: 'Parte de uma mudança em muitas contas',
  undo: 'Desfazer…',
  undoes: 'Desfez uma alteração anterior',
  export: 'Exportar',
  downloadJson: 'Baixar como JSON',
  downloadCsv: 'Baixar como CSV',
  copyJson: 'Copiar como JSON',
  copyCsv: 'Copiar como CSV',
  copied: 'Histórico copiado',
}
