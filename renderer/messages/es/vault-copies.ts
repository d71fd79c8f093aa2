import type { Catalogue } from '../catalogue.ts'

/** `vaultCopies` in Spanish. */
export const vaultCopies: NonNullable<Catalogue['vaultCopies']> = {
  reason: {
    'by-hand': 'Hecha a mano',
    scheduled: 'Copia diaria',
    'before-migration': 'Antes de una actualización que cambió el archivo del almacén',
    'before-restore': 'Antes de restaurar una copia',
    'before-update': 'Antes de una actualización de la app',
  },
  size: '{size} kB',
  olderKey: 'Solo se abre con una llave anterior',
  olderKeys:
    '{count} copia se hizo antes de que el almacén recibiera su llave actual. Lo que entonces abría el almacén aún la abre. | {count} de copias se hicieron antes de que el almacén recibiera su llave actual. Lo que entonces abría el almacén aún las abre. | {count} copias se hicieron antes de que el almacén recibiera su llave actual. Lo que entonces abría el almacén aún las abre.',
  deleteOlder: 'Eliminar estas copias…',
  empty: 'Aún no hay copias. La primera se hace un minuto después de abrir el almacén.',
  make: 'Copiar ahora',
  restore: 'Restaurar…',
  restoreOne: 'Restaurar la copia del {when}',
  delete: 'Eliminar…',
  deleteOne: 'Eliminar la copia del {when}',
  deleteTitle: '¿Eliminar {count} copia? | ¿Eliminar {count} de copias? | ¿Eliminar {count} copias?',
  deleteLead:
    'No se pueden recuperar. Las copias de estos archivos en otros lugares, como una copia de seguridad de este equipo, se quedan.',
  deleteNow: 'Eliminar',
  restoreTitle: '¿Restaurar la copia del {when}?',
  restoreLead: 'La copia se comprobó entera. Sustituiría todo lo que contiene el almacén.',
  keyOfCopy: 'Para ver esta copia hace falta lo que abría el almacén cuando se hizo.',
  look: 'Ver la copia',
  restoreNow: 'Restaurar esta copia',
  restored: 'La copia es ahora el almacén. Lo que había antes es ahora una copia.',
  canBeUndone:
    'Antes se copia el almacén tal como está, así que esto se puede deshacer. La frase, el llavero y el código de recuperación siguen como ahora.',
  setsAside: 'Los archivos dañados no se eliminan: se ponen en una carpeta propia junto a las copias.',
  oldTokens:
    'Un token reemplazado o renovado desde entonces ya no sirve en la copia y hay que introducirlo de nuevo.',
  none: 'ninguno',
  now: 'Ahora',
  inCopy: 'En la copia',
  instances: 'Instancias',
  identities: 'Identidades',
  accounts: 'Cuentas',
  drafts: 'Borradores',
  changes: 'Cambios en el historial',
  newest: 'Cambio o borrador más reciente',
  damagedLead: 'Hay copias buenas de este almacén. Cada una se puede ver y poner en su lugar.',
  setAside: {
    title: 'Archivos apartados',
    lead: 'Cuando una copia ocupó el lugar de un almacén que no se abría, sus archivos se dejaron aquí tal como estaban. Contienen tokens cifrados y la aplicación no los necesita.',
    deleteOne: 'Eliminar los archivos apartados el {when}',
    deleteTitle: '¿Eliminar estos archivos?',
    deleteLead:
      'Con ellos se pierde lo que no se pudo leer de aquel almacén: todo lo que no está en ninguna copia, como los cambios hechos después de la última.',
  },
  newerLead:
    'O vuelva atrás: aquí están estas copias, también las hechas antes de una actualización. Lo que se cambió después no está en ellas.',
}
