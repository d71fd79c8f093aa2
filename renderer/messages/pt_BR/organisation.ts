import type { Catalogue } from '../catalogue.ts'

/** `organisation` in Brazilian Portuguese. */
export const organisation: NonNullable<Catalogue['organisation']> = {
  outside: 'Fora de pastas',
  folder: 'Pasta {name}',
  moved: '{name}: posição {place} de {count} em {folder}',
  orderMoved: '{name}: posição {place} de {count}',
  accounts: {
    pinned: 'Fixadas',
    recent: 'Recentes',
    all: 'Todas',
    pin: 'Fixar {name}',
    unpin: 'Desafixar {name}',
    filter: 'Filtrar contas',
    state: 'Estado',
    version: 'Versão do servidor',
    role: 'Função',
    language: 'Idioma',
    any: 'Qualquer',
    stale: 'Sem atualizar há um dia',
    draft: 'Um rascunho espera aqui',
    noMatch: 'Nenhuma conta atende aos filtros',
    clear: 'Limpar os filtros',
    noRole: 'O servidor não informa',
  },
}
