import type { Catalogue } from '../catalogue.ts'

/** Accounts side by side. */
export const compare: NonNullable<Catalogue['compare']> = {
  title: 'Comparar contas',
  search: 'Adicionar conta por nome, ID ou instância',
  full: 'Seis contas comparadas: remova uma antes',
  found: 'Contas encontradas',
  remove: 'Remover {name}',
  onlyDifferences: 'Só as diferenças',
  differences: '{count} diferença | {count} diferenças | {count} diferenças',
  refresh: 'Atualizar estas',
  same: 'Nada difere',
  field: 'Campo',
  version: 'Versão',
  edition: 'Edição',
  status: 'Status',
  feature: 'Recurso: {name}',
  empty: 'Nada a comparar ainda',
  emptyText:
    'Até seis contas aparecem aqui lado a lado, como foram vistas por último, onde quer que estejam.',
}
