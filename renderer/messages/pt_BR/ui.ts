import type { Catalogue } from '../catalogue.ts'

/** `ui` in Brazilian Portuguese. */
export const ui: NonNullable<Catalogue['ui']> = {
  close: 'Fechar',
  copy: 'Copiar',
  copied: 'Copiado',
  copyFailed: 'A cópia foi recusada',
  dismiss: 'Dispensar',
  showPassword: 'Mostrar o que foi digitado',
  hidePassword: 'Ocultar o que foi digitado',
  technicalDetails: 'Detalhes técnicos',
  copyDetails: 'Copiar os detalhes técnicos',
  required: 'obrigatório',
  invisibleCharacter: 'Caractere invisível',
  mixedScripts: 'Este nome mistura letras de vários alfabetos que parecem iguais.',
  notifications: 'Notificações',
  noRows: 'Nada aqui',
  selectRow: 'Selecionar esta linha',
  selectAllRows: 'Selecionar todas as linhas',
  copyAsCsv: 'Copiar como CSV',
  selectedRows: '{count} selecionada | {count} selecionadas | {count} selecionadas',
}
