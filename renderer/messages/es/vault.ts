import type { Catalogue } from '../catalogue.ts'

/** `vault` in Spanish. */
export const vault: NonNullable<Catalogue['vault']> = {
  filesIn: 'Archivos de esta aplicación',
  copyFolder: 'Copiar la carpeta',
  waiting: 'Buscando el almacén…',
  create: {
    title: 'Cree su almacén',
    lead: 'El almacén guarda los tokens de acceso de sus servidores Chatwoot en un archivo cifrado en este equipo. Nada sale de él salvo el token, y solo hacia su propio servidor.',
    how: 'Cómo se protege',
    keychain: 'Con el llavero de este equipo',
    keychainHelp:
      'Se abre con su sesión en este equipo. Quien pueda usar aquí su cuenta de usuario también puede abrirlo.',
    passphrase: 'Con una frase de contraseña',
    passphraseHelp:
      'Se pide cada vez que se abre el almacén. No se guarda en ningún sitio: si se pierde, nadie puede abrir el almacén.',
    noKeychain:
      'No se encontró ningún llavero en este equipo, así que una frase de contraseña protege el almacén. No se guarda en ningún sitio: si se pierde, nadie puede abrir el almacén y hay que introducir de nuevo los tokens.',
    submit: 'Crear el almacén',
    working: 'Creando el almacén…',
  },
  passphrase: {
    label: 'Frase de contraseña',
    new: 'Frase de contraseña nueva',
    current: 'Frase de contraseña actual',
    repeat: 'Repita la frase de contraseña',
    help: 'Al menos {count} caracteres. Varias palabras sin relación son fáciles de recordar y difíciles de adivinar.',
    tooShort: 'Hacen falta al menos {count} caracteres; hay {length}.',
    differs: 'Las dos no coinciden.',
    missing: 'Introduzca la frase de contraseña.',
    strength: 'Lo difícil que es de adivinar',
    short: 'Demasiado corta',
    weak: 'Fácil de adivinar',
    fair: 'Aceptable',
    strong: 'Difícil de adivinar',
  },
  unlock: {
    title: 'El almacén está bloqueado',
    lead: 'Nada de lo que contiene se puede leer hasta desbloquearlo.',
    submit: 'Desbloquear',
    withKeychain: 'Desbloquear con el llavero',
    working: 'Desbloqueando…',
    keychainLead: 'El llavero de este equipo guarda su clave.',
    or: 'o',
    byCode:
      'Abierto con el código de recuperación. Si el llavero o la frase de contraseña ya no abre este almacén, cree una nueva forma de entrar.',
    waysIn: 'Formas de abrir el almacén',
  },
  keychainChanged: {
    title: 'El llavero ya no abre este almacén',
    lead: 'La clave de este almacén está en el llavero del sistema operativo, que ha desaparecido o responde con otra clave. Ocurre cuando el almacén se copió de otro equipo o usuario, o cuando se restableció el llavero.',
    doFirst:
      'Inicie sesión como el usuario que creó el almacén, desbloquee el llavero y vuelva a intentarlo. El almacén no ha cambiado.',
    noKeychain:
      'Esta aplicación no encontró ningún llavero al iniciarse, y en un navegador no lo hay. Inicie sesión como el usuario que creó el almacén, desbloquee el llavero e inicie la aplicación de escritorio. El almacén no ha cambiado.',
    passphrase: 'Este almacén también tiene una frase de contraseña, que lo abre sin el llavero.',
    retry: 'Probar de nuevo el llavero',
    recovery:
      'O ábralo con el código de recuperación y cree después una nueva entrada del llavero en Ajustes → Almacén.',
  },
  damaged: {
    title: 'El archivo del almacén está dañado',
    lead: 'La clave es correcta, pero el archivo no se puede leer. No se ha escrito ni borrado nada.',
    doFirst:
      'Cierre la aplicación, ponga en su lugar una copia de seguridad de los dos archivos de abajo e iníciela de nuevo.',
    retry: 'Reintentar',
  },
  newer: {
    title: 'Este almacén lo creó una versión más reciente',
    lead: 'Esta versión no sabe leerlo y lo deja intacto, para que no se pierda nada.',
    doFirst: 'Actualice la aplicación y ábralo después.',
    retry: 'Reintentar',
  },
  gone: {
    title: 'No se puede acceder al almacén',
    lead: 'Estaba en esta carpeta, y ahora la carpeta no se puede leer o no contiene nada de él: una unidad sin conectar, una carpeta movida o permisos que faltan. No se crea ningún almacén nuevo en su lugar.',
    doFirst:
      'Conecte la unidad o devuelva la carpeta a su sitio y vuelva a mirar. Si usted mismo quitó el almacén, reinicie la aplicación.',
    retry: 'Volver a mirar',
  },
  inUse: {
    title: 'El almacén está abierto en otro proceso',
    lead: 'Solo un proceso a la vez puede usar un almacén, para que ninguno lo dañe. Lo tiene otra ventana de esta aplicación, o una que no terminó bien.',
    doFirst: 'Cierre la otra y vuelva a intentarlo.',
    retry: 'Reintentar',
  },
  change: {
    lead: 'El almacén conserva su contenido; solo cambia la forma de abrirlo.',
    submit: 'Cambiar la frase de contraseña',
    done: 'La frase de contraseña ha cambiado.',
    note: 'Las copias del almacén hechas antes se siguen abriendo con la frase anterior.',
    none: 'Este almacén se abre con el llavero y no tiene frase de contraseña.',
  },
}
