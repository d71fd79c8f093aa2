import type { Catalogue } from '../catalogue.ts'

/** `connection` in Spanish. */
export const connection: NonNullable<Catalogue['connection']> = {
  section: 'Conexión',
  lead: 'Cómo llegan las peticiones a este servidor: para una autoridad propia, un proxy o un control delante. Vale solo para este servidor y se guarda en la bóveda.',
  open: 'Abrir los ajustes de conexión',
  save: 'Guardar',
  saved: 'Guardado. Las conexiones anteriores están cerradas.',
  reset: 'Restablecer la conexión',
  doctorAs: 'Como quién comprobar',
  way: {
    pin: 'Fijar este certificado…',
    certificate: 'Confiar en una autoridad…',
    proxy: 'Indicar un proxy…',
    headers: 'Añadir cabeceras para el control…',
  },
  certificate: {
    title: 'Certificado',
    legend: '¿Quién responde de su certificado?',
    system: 'Este equipo',
    systemHelp: 'Como los navegadores de aquí.',
    authority: 'Una autoridad propia',
    authorityHelp: 'Como la de su organización, solo para este servidor.',
    pin: 'Su huella',
    pinHelp: 'Cuenta exactamente un certificado, sean cuales sean emisor, nombre y fechas. Otro se rechaza.',
    held: 'De confianza para este servidor',
    until: 'válido hasta {time}',
    pem: 'Certificados de la autoridad (PEM)',
    pemHelp: 'El texto de BEGIN CERTIFICATE a END CERTIFICATE, o un archivo que lo contenga.',
    file: 'Elegir un archivo…',
    fingerprint: 'Huella SHA-256',
    fingerprintHelp:
      '64 dígitos. La comprobación de la conexión la lee del servidor; compárela con lo que diga su administrador.',
    plainHttp: 'La dirección empieza por http://, así que no hay certificado.',
  },
  proxy: {
    title: 'Proxy',
    legend: '¿Qué camino toman las peticiones?',
    system: 'Como este equipo',
    systemHelp: 'Por el proxy del sistema, si lo hay.',
    none: 'Directo',
    noneHelp: 'Nunca por un proxy.',
    own: 'Un proxy propio',
    ownHelp: 'Solo para este servidor.',
    url: 'Dirección del proxy',
    urlHelp: 'Con http:// o https:// y el puerto.',
    username: 'Usuario',
    password: 'Contraseña',
    passwordHeld: 'Hay una contraseña guardada. Se queda mientras el campo esté vacío.',
    passwordHelp: 'Se guarda en la bóveda y se envía solo a este proxy.',
  },
  headers: {
    title: 'Cabeceras adicionales',
    lead: 'Van con cada petición a este servidor y a ningún otro, para un control delante de él. Los valores se guardan en la bóveda y no se vuelven a ver.',
    none: 'ninguna',
    count: '{count} guardada | {count} guardadas | {count} guardadas',
    held: 'Cabeceras guardadas',
    isHeld: 'guardada',
    remove: 'Quitar {name}',
    legend: '¿Qué pide el control?',
    cloudflare: 'Token de servicio de Cloudflare',
    cloudflareHelp: 'Un par de id de cliente y secreto.',
    basic: 'Usuario y contraseña',
    basicHelp: 'Autenticación básica de un servidor web.',
    other: 'Otra cabecera',
    otherHelp: 'Cualquier nombre con su valor.',
    name: 'Nombre de la cabecera',
    value: 'Valor',
    add: 'Guardarla',
  },
  pin: {
    title: '¿Fijar este certificado?',
    lead: '{host} mostró este certificado. Pida la huella a su administrador por otro camino que esta red, y fíjelo solo si las dos coinciden.',
    subject: 'Emitido para',
    issuer: 'Emitido por',
    expires: 'Válido hasta',
    copy: 'Copiar la huella',
    confirm: 'Fijar este certificado',
  },
  problem: {
    'authority-empty': 'Pegue los certificados de la autoridad, o elija un archivo.',
    'authority-unreadable':
      'Ahí no se lee ningún certificado. Es un texto entre BEGIN CERTIFICATE y END CERTIFICATE.',
    'authority-private-key':
      'Eso contiene una clave privada. Solo hace falta el certificado; deje la clave donde está.',
    'authority-too-many': 'Como máximo 50 certificados.',
    'pin-unreadable': 'Una huella SHA-256 tiene 64 dígitos de 0–9 y A–F.',
    'pin-without-tls': 'Una dirección con http:// no muestra certificado que fijar.',
    'proxy-unreadable': 'Esa no es la dirección de un proxy. Una es como http://proxy.example.com:3128.',
    'proxy-scheme': 'Solo sirven proxys con http:// o https://.',
    'proxy-credentials':
      'Usuario y contraseña tienen sus propios campos; el nombre no puede llevar dos puntos.',
    'proxy-user-missing': 'Una contraseña necesita su usuario.',
    'header-name-empty': 'Escriba el nombre de la cabecera.',
    'header-name-characters': 'Un nombre solo lleva letras, dígitos y guiones.',
    'header-name-reserved': 'La app, el servidor o el propio HTTP usan ese nombre.',
    'header-value-empty': 'Escriba un valor.',
    'header-value-characters': 'Un valor solo lleva caracteres simples en una línea.',
    'header-too-long': 'Es demasiado largo para una cabecera.',
    'header-too-many': 'Como máximo 20 cabeceras.',
  },
  gate: {
    'cloudflare-access': {
      meaning: 'Cloudflare Access respondió en lugar de Chatwoot con su inicio de sesión.',
      advice:
        'Haga crear un token de servicio en Cloudflare Zero Trust, permítalo para este servidor y añada su id y su secreto como cabeceras adicionales.',
    },
    'oauth-proxy': {
      meaning: 'Un proxy OAuth respondió en lugar de Chatwoot y pide iniciar sesión en el navegador.',
      advice:
        'Deje pasar las peticiones bajo /api, /auth y /app/login, o añada la cabecera que acepta de los programas.',
    },
    authelia: {
      meaning: 'Authelia respondió en lugar de Chatwoot y pide iniciar sesión en el navegador.',
      advice:
        'Ponga «bypass» para /api, /auth y /app/login en Authelia, o permita allí la autenticación básica y añádala como cabecera adicional.',
    },
    authentik: {
      meaning: 'authentik respondió en lugar de Chatwoot y pide iniciar sesión en el navegador.',
      advice: 'Exima /api, /auth y /app/login en authentik, o añada la cabecera que acepta de los programas.',
    },
    'sign-in-page': {
      meaning: 'Una página que pide iniciar sesión respondió en lugar de Chatwoot.',
      advice:
        'Deje pasar las peticiones de la API, o añada la cabecera que el control acepta de los programas.',
    },
    'captive-portal': {
      meaning: 'La propia red pide iniciar sesión antes de dejar pasar nada, como en hoteles y trenes.',
      advice: 'Abra una página en el navegador, inicie sesión en la red y vuelva a intentarlo.',
    },
  },
  redirect: {
    loop: {
      meaning: '{host} redirige la petición sin fin a la misma dirección. Chatwoot la toma por no cifrada.',
      advice: 'Haga que el proxy delante de Chatwoot envíe X-Forwarded-Proto: https.',
    },
    'first-run': {
      meaning: 'Nadie ha terminado todavía la página de primera configuración de este Chatwoot.',
      advice: 'Abra {location} en un navegador, termínela y vuelva a intentarlo.',
    },
    'other-path': {
      meaning:
        '{host} redirige la petición a otra ruta. Eso no lo hace Chatwoot, sino algo que está delante.',
      advice: 'Compruebe la dirección y cómo pasa las rutas el proxy delante de Chatwoot.',
    },
  },
}
