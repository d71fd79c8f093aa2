import type { Catalogue } from '../catalogue.ts'

export const policy: Catalogue['policy'] = {
  title: 'Administrado',
  help: 'Decidido para todos en este ordenador por quien lo administra.',
  broken:
    'No se puede seguir el archivo de directivas, así que está prohibido todo lo que se puede prohibir. Debe ser un archivo con la forma conocida, de 64 kB como máximo, en el que no todos puedan escribir.',
  file: 'Archivo de directivas',
  forbidden: 'Prohibido',
  lockAfter: 'Se bloquea a más tardar tras',
  onScreenLock: 'Se bloquea con la pantalla',
  yes: 'Sí',
  what: {
    'password-sign-in': 'iniciar sesión con correo y contraseña',
    exports: 'exportar la bóveda y el historial',
    'plain-http': 'conexiones sin cifrar',
    updates: 'actualizaciones por la propia aplicación',
  },
  servers: 'Servidores para añadir',
  lockNote: 'Quien administra este ordenador permite {time} como máximo.',
  screenNote: 'Lo decidió quien administra este ordenador.',
  presets: 'Preparados para este ordenador',
  passwordNote: 'Quien administra este ordenador prohíbe aquí iniciar sesión con contraseña.',
}
