import type { Catalogue } from '../catalogue.ts'

/** `arranging` in Brazilian Portuguese. */
export const arranging: NonNullable<Catalogue['arranging']> = {
  title: 'Organizar instâncias',
  lead: 'Pastas agrupam as instâncias da barra. Na própria barra, arraste um bloco ou pressione Alt com uma seta enquanto ele tem o foco.',
  newFolder: 'Nova pasta',
  addFolder: 'Adicionar pasta',
  rename: 'Renomear {name}',
  saveName: 'Salvar o nome',
  removeFolder: 'Remover a pasta {name}; as instâncias ficam',
  empty: 'Ainda não há nada aqui.',
  folderOf: 'Pasta de {name}',
  iconOf: 'Ícone de {name}',
  initials: 'Iniciais',
  up: 'Mover {name} para cima',
  down: 'Mover {name} para baixo',
  removed: '{name} foi removida. As instâncias ficam.',
  icons: {
    server: 'Servidor',
    building: 'Prédio',
    shop: 'Loja',
    globe: 'Globo',
    rocket: 'Foguete',
    heart: 'Coração',
    school: 'Escola',
    factory: 'Fábrica',
    truck: 'Caminhão',
    flask: 'Frasco',
  },
}
