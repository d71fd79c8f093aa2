/** The section of the settings on the system around the app. */
export const system = {
  title: 'Sistema',
  help: 'Lo que la aplicación hace fuera de su ventana.',
  login: 'Iniciar al entrar en la sesión',
  loginHelp: 'Lo guarda el sistema.',
  noLogin: 'Esta aplicación no puede iniciarse con la sesión: no se instaló o funciona en un navegador.',
  notices: {
    title: 'Notificaciones',
    help: 'Nombran instancias y nada de su contenido. Con el almacén bloqueado no se dice nada.',
    none: 'Aquí no hay notificaciones: la aplicación funciona en un navegador o el sistema no las tiene.',
    certificates: 'Certificados que caducan en 30, 7 o 1 días',
    tokens: 'Tokens que un servidor ya no acepta',
    servers: 'Servidores que no responden y que vuelven a responder',
  },
}
