import type { Catalogue } from '../catalogue.ts'

/** `settings` in Spanish. */
export const settings: NonNullable<Catalogue['settings']> = {
  title: 'Ajustes',
  appearance: {
    title: 'Apariencia',
    help: 'Se guarda fuera del almacén, para que la pantalla de bloqueo pueda seguirla.',
    theme: 'Tema',
    system: 'Como el sistema',
    light: 'Claro',
    dark: 'Oscuro',
    contrast: 'Alto contraste',
    language: 'Idioma',
    languageSystem: 'Como el sistema',
    singleKeys: 'Las teclas sueltas son atajos',
    singleKeysHelp: 'R, E, F, P, / y ?. Sin ellas quedan la paleta y los atajos con Ctrl o Cmd.',
  },
  vault: {
    title: 'Almacén',
    protectedBy: 'Protegido por',
    keychain: 'el llavero de este equipo',
    passphrase: 'una frase de contraseña',
    keychainMeans: 'Quien pueda usar su cuenta de usuario en este equipo puede abrirlo.',
    passphraseMeans:
      'Solo la frase de contraseña lo abre. No se guarda en ningún sitio y no se puede recuperar.',
    noKeychain: 'No se encontró ningún llavero en este equipo.',
    folder: 'Archivos',
    copyFolder: 'Copiar la carpeta',
    changePassphrase: 'Cambiar la frase de contraseña',
  },
  keyslots: {
    title: 'Formas de abrir el almacén',
    help: 'El llavero, las frases de contraseña y un código de recuperación.',
  },
  copies: {
    title: 'Copias del almacén',
    help: 'Se hacen una vez al día mientras el almacén está abierto y antes de que otra versión de la aplicación lo abra por primera vez; cada una se comprueba tras escribirse. Se guardan las siete más recientes de cada tipo, veinte de las hechas antes de otra versión y tres de las hechas antes de restaurar.',
  },
  lock: {
    title: 'Bloqueo',
    help: 'Un almacén bloqueado no muestra nada de lo que estaba abierto y no responde a ninguna llamada.',
    after: 'Bloquear cuando no se haya escrito ni pulsado nada durante',
    never: 'Nunca por sí solo',
    minutes: '{count} minuto | {count} de minutos | {count} minutos',
    hours: '{count} hora | {count} de horas | {count} horas',
    onScreenLock: 'Bloquear cuando se bloquee la pantalla o el equipo entre en reposo',
    onScreenLockHelp: 'La aplicación de escritorio lo sabe por el sistema; una página del navegador, no.',
    now: 'Bloquear ahora',
  },
  diagnostics: {
    title: 'Diagnóstico',
    help: 'Para un informe de error. No contiene ningún token, ningún nombre de servidor o persona ni ninguna ruta dentro de su carpeta personal.',
    show: 'Mostrar el diagnóstico',
    refresh: 'Leer de nuevo',
    copy: 'Copiar el diagnóstico',
    label: 'Diagnóstico como texto',
  },
  about: {
    title: 'Acerca de',
    text: 'Una aplicación de escritorio independiente para quienes gestionan sus propios servidores Chatwoot. Licencia MIT.',
    version: 'Versión',
    host: 'Se ejecuta en',
    desktop: 'su propia ventana',
    loopback: 'un navegador en este equipo',
    sqlite: 'Base de datos',
  },
}
