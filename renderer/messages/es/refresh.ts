import type { Catalogue } from '../catalogue.ts'

/** Refreshing without being asked, and what is known of the network. */
export const refresh: NonNullable<Catalogue['refresh']> = {
  section: 'Actualización',
  interval: 'Volver a consultar sus cuentas',
  help: 'Mientras haya una ventana de esta aplicación abierta. Lo que no ha cambiado cuesta unas pocas solicitudes breves; lo que está en pantalla va primero.',
  every: {
    never: 'Solo cuando se pida',
    minute: 'Cada minuto',
    fiveMinutes: 'Cada 5 minutos',
    quarterHour: 'Cada 15 minutos',
    hour: 'Cada hora',
  },
  now: 'Actualizar sus cuentas ahora',
  round: 'Actualizando cuentas',
  keeping:
    '{count} cuenta haciéndose disponible sin conexión | {count} de cuentas haciéndose disponibles sin conexión | {count} cuentas haciéndose disponibles sin conexión',
  pause: 'Pausar la actualización',
  resume: 'La actualización está en pausa. Reanudar',
  paused: 'Actualización en pausa',
  offlineSince: 'Sin red desde {time}',
  states: {
    failing: 'La última consulta falló',
    unreachable: 'No se puede acceder a su servidor',
    stale: 'Sin consultar desde hace más de dos horas',
  },
}
