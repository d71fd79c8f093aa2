import type { Catalogue } from '../catalogue.ts'

/** `arranging` in Spanish. */
export const arranging: NonNullable<Catalogue['arranging']> = {
  title: 'Ordenar instancias',
  lead: 'Las carpetas agrupan las instancias de la barra. En la propia barra, arrastre una ficha o pulse Alt con una flecha mientras tiene el foco.',
  newFolder: 'Carpeta nueva',
  addFolder: 'Añadir carpeta',
  rename: 'Cambiar el nombre de {name}',
  saveName: 'Guardar el nombre',
  removeFolder: 'Quitar la carpeta {name}; sus instancias se quedan',
  empty: 'Aquí aún no hay nada.',
  folderOf: 'Carpeta de {name}',
  iconOf: 'Icono de {name}',
  initials: 'Iniciales',
  up: 'Subir {name}',
  down: 'Bajar {name}',
  removed: 'Se quitó {name}. Sus instancias se quedan.',
  icons: {
    server: 'Servidor',
    building: 'Edificio',
    shop: 'Tienda',
    globe: 'Globo',
    rocket: 'Cohete',
    heart: 'Corazón',
    school: 'Escuela',
    factory: 'Fábrica',
    truck: 'Camión',
    flask: 'Matraz',
  },
}
