import type { Catalogue } from '../catalogue.ts'

/** `waysOut` in Spanish. */
export const waysOut: NonNullable<Catalogue['waysOut']> = {
  retry: 'Reintentar',
  'create-vault': 'Crear un almacén',
  unlock: 'Desbloquear',
  'correct-address': 'Corregir la dirección',
  'correct-input': 'Corregir',
  'connection-settings': 'Ajustes de conexión',
  'replace-token': 'Introducir otro token',
  'refresh-accounts': 'Actualizar la lista de cuentas',
  'enter-account-id': 'Introducir el id de la cuenta',
  'confirm-plain-http': 'Enviar sin cifrar',
  'choose-account': 'Elegir una cuenta',
  'choose-file': 'Elegir un archivo',
  'show-diagnostics': 'Mostrar el diagnóstico',
  'show-policy': 'Qué está administrado',
  reload: 'Recargar la ventana',
  'fresh-link': 'Abrir con un enlace nuevo',
}
