import type { Catalogue } from '../catalogue.ts'

/** `failures` in Spanish. */
export const failures: NonNullable<Catalogue['failures']> = {
  'vault-missing': {
    title: 'Aún no hay almacén',
    meaning:
      'La carpeta de datos de esta aplicación no contiene ningún almacén, así que no hay nada que abrir.',
    advice:
      'Cree un almacén. Si esperaba encontrar uno, compruebe que la aplicación usa la carpeta de datos correcta.',
  },
  'vault-exists': {
    title: 'Ya hay un almacén',
    meaning: 'La carpeta de datos ya contiene un almacén, que se ha dejado como estaba.',
    advice: 'Desbloquee ese almacén.',
  },
  'vault-locked': {
    title: 'El almacén está bloqueado',
    meaning:
      'Los tokens y las respuestas guardadas no se pueden leer hasta desbloquearlo. No se ha perdido nada.',
    advice: 'Desbloquee el almacén para continuar.',
  },
  'vault-wrong-key': {
    title: 'Esa no es la frase de contraseña de este almacén',
    meaning: 'El almacén sigue bloqueado y no ha cambiado nada.',
    advice: 'Compruebe el bloqueo de mayúsculas y la distribución del teclado, y vuelva a intentarlo.',
  },
  'vault-keychain-changed': {
    title: 'El llavero ya no abre este almacén',
    meaning:
      'La clave de este almacén estaba en el llavero del sistema operativo. El llavero ha desaparecido o responde con otra clave.',
    advice:
      'Inicie sesión en el equipo como el usuario que creó el almacén, desbloquee el llavero y vuelva a intentarlo.',
  },
  'vault-damaged': {
    title: 'El archivo del almacén está dañado',
    meaning: 'La clave es correcta, pero el archivo no se puede leer. No se ha escrito ni borrado nada.',
    advice: 'Ponga en su lugar una copia de seguridad del almacén y vuelva a intentarlo.',
  },
  'vault-newer': {
    title: 'Este almacén lo creó una versión más reciente',
    meaning: 'Una versión anterior de la aplicación podría dañarlo, por eso sigue cerrado y sin cambios.',
    advice: 'Actualice la aplicación y abra después el almacén.',
  },
  'vault-in-use': {
    title: 'Otro proceso tiene abierto este almacén',
    meaning: 'Solo un proceso a la vez puede usar un almacén, para que ninguno lo dañe.',
    advice: 'Cierre la otra ventana o el otro proceso de esta aplicación y vuelva a intentarlo.',
  },
  'vault-gone': {
    title: 'El almacén ya no está donde estaba',
    meaning:
      'No se puede acceder a su carpeta, u otros archivos ocupan su lugar: una unidad desconectada, una carpeta movida. No se guarda nada hasta que vuelva.',
    advice:
      'Conecte la unidad o devuelva la carpeta a su sitio; después bloquee el almacén y vuelva a abrirlo.',
  },
  'vault-not-writable': {
    title: 'No se puede escribir en el almacén',
    meaning:
      'No se ha escrito nada: el disco está lleno o la carpeta de datos es de solo lectura. Un almacén abierto se puede seguir leyendo; para abrirlo hay que escribir en su carpeta, por el bloqueo que aparta a otros procesos.',
    advice:
      'Libere espacio o permita la escritura en la carpeta de datos (permisos, unidad protegida) y vuelva a intentarlo.',
  },
  'recovery-code-mistyped': {
    title: 'No es un código de recuperación completo',
    meaning:
      'Sus últimos caracteres comprueban los demás y no coinciden: un carácter está mal o falta. No se preguntó al almacén.',
    advice: 'Compárelo con el papel, grupo por grupo.',
  },
  'recovery-code-wrong': {
    title: 'Este código de recuperación no abre este almacén',
    meaning:
      'Está escrito sin errores, pero es de otro almacén o fue reemplazado por uno posterior. No se cambió nada.',
    advice: 'Busque un código posterior o abral almacén de otra manera.',
  },
  'keyslot-needed': {
    title: 'Es la última entrada',
    meaning: 'Sin ella solo el código de recuperación abriríal almacén; por eso no se quitó.',
    advice: 'Añada antes una frase de contraseña o el llavero y quite después esta.',
  },
  'key-needed': {
    title: 'Hace falta una llave del almacén',
    meaning: 'Para este servidor hay tokens guardados, y esto decide por dónde se envían.',
    advice: 'Vuelva a intentarlo e indique una de las llaves que abren el almacén.',
  },
  'copy-missing': {
    title: 'Esta copia ya no está',
    meaning: 'Se eliminó, quizá en otra ventana o por alguien que ordenó la carpeta.',
    advice: 'Elija otra copia.',
  },
  'copy-other-key': {
    title: 'Esta copia necesita su propia llave',
    meaning: 'Se hizo cuando el almacén tenía otra llave, o el almacén está cerrado. No se cambió nada.',
    advice: 'Introduzca lo que abría el almacén cuando se hizo la copia.',
  },
  'cache-unavailable': {
    title: 'La caché local no se puede usar',
    meaning:
      'Lo último visto no se puede mostrar ni conservar. El almacén y los servidores no se ven afectados.',
    advice: 'Vuelva a intentarlo. La caché puede borrarse en cualquier momento: se llena de nuevo sola.',
  },
  offline: {
    title: 'Sin red',
    meaning: 'Este equipo no tiene ahora ningún camino hasta {host}. Lo último visto sigue en pantalla.',
    advice: 'Compruebe la conexión de red o la VPN y vuelva a intentarlo.',
  },
  'name-not-found': {
    title: 'Ningún servidor responde al nombre {host}',
    meaning: 'El nombre no se pudo resolver: está mal escrito o solo se conoce en otra red.',
    advice: 'Compruebe la dirección. Si el servidor es interno, conéctese primero a su red o VPN.',
  },
  'connection-refused': {
    title: '{host} rechazó la conexión',
    meaning:
      'El equipo está ahí, pero nada responde en este puerto: el servidor está parado o escucha en otro.',
    advice: 'Compruebe el puerto y si Chatwoot está en marcha.',
  },
  'connection-timeout': {
    title: '{host} no respondió a tiempo',
    meaning:
      'El servidor está sobrecargado o inaccesible, o un cortafuegos descarta la conexión en silencio.',
    advice: 'Vuelva a intentarlo en un momento. Si persiste, compruebe el cortafuegos y la VPN.',
  },
  'connection-lost': {
    title: 'La conexión con {host} se interrumpió',
    meaning: 'La respuesta no estaba completa y se descartó. Lo conocido sigue en pantalla.',
    advice: 'Vuelva a intentarlo.',
  },
  'tls-untrusted': {
    title: 'El certificado de {host} no es de confianza',
    meaning:
      'Lo emitió {issuer}, en quien este equipo no confía. El token no se envió, pues alguien podría estar escuchando.',
    advice:
      'Confíe en su autoridad solo para este servidor, o fije su certificado, en los ajustes de conexión. O instale la autoridad en este equipo.',
  },
  'tls-expired': {
    title: 'El certificado de {host} no es válido en este momento',
    meaning:
      'Ha caducado o aún no es válido. El token no se envió. Un reloj mal ajustado en este equipo produce lo mismo.',
    advice: 'Compruebe el reloj de este equipo y renueve el certificado en el servidor.',
  },
  'tls-wrong-host': {
    title: 'El certificado pertenece a otro servidor',
    meaning: 'El servidor que respondió por {host} demuestra ser otro. El token no se envió.',
    advice: 'Compruebe la dirección. Si es correcta, el servidor necesita un certificado con ese nombre.',
  },
  'tls-failed': {
    title: 'Sin conexión segura con {host}',
    meaning: 'Las dos partes no se pusieron de acuerdo en una conexión cifrada. El token no se envió.',
    advice: 'Compruebe si la dirección debería empezar por http:// o usar otro puerto.',
  },
  'tls-pin-mismatch': {
    title: 'El certificado de {host} ha cambiado',
    meaning:
      'El fijado es {pinned}, el mostrado fue {shown}. No se envió nada. O el servidor tiene un certificado nuevo, o alguien está en medio.',
    advice: 'Pida al administrador del servidor la huella de su certificado. Fije el nuevo solo si coincide.',
  },
  'plain-http-refused': {
    title: 'Un token nunca se envía sin cifrar por la red',
    meaning: 'La dirección empieza por http:// y no está en este equipo ni en una red privada.',
    advice: 'Use la dirección https:// de este servidor.',
  },
  'plain-http-to-tls': {
    title: '{host} espera una conexión cifrada',
    meaning: 'La dirección empieza por http://, pero en este puerto el servidor solo habla https.',
    advice: 'Use la dirección https:// de este servidor.',
  },
  redirected: {
    title: 'El servidor remite a otra dirección',
    meaning:
      '{host} respondió con una redirección a {location}. Las redirecciones no se siguen, para que el token no llegue a nadie más.',
    advice: 'Si esa es la dirección correcta, úsela para esta instancia.',
  },
  'access-gate': {
    title: 'Hay un control de acceso delante de este servidor',
    meaning:
      'En lugar de Chatwoot respondió una página de inicio de sesión, como hacen Cloudflare Access o Authelia.',
    advice:
      'Deje pasar las peticiones de la API por el control, o pida una clave para programas y añádala como cabecera adicional.',
  },
  'basic-auth-required': {
    title: 'El servidor pide un segundo usuario y contraseña',
    meaning: 'Un servidor web delante de Chatwoot exige autenticación básica antes de dejar pasar nada.',
    advice:
      'Añada usuario y contraseña en los ajustes de conexión de este servidor, como cabecera adicional.',
  },
  'proxy-error': {
    title: 'El proxy no responde',
    meaning: 'El camino hasta {host} pasa por un proxy que no se alcanza o cuya respuesta no tiene sentido.',
    advice: 'Compruebe la dirección del proxy, o llegue a este servidor sin él.',
  },
  'proxy-auth-required': {
    title: 'El proxy pide usuario y contraseña',
    meaning: 'El camino hasta {host} pasa por un proxy que no aceptó las credenciales (estado {status}).',
    advice: 'Indique el proxy con su usuario y contraseña para este servidor.',
  },
  'proxy-refused': {
    title: 'El proxy no deja llegar a {host}',
    meaning: 'Rechazó con el estado {status}: quizá solo permita otros servidores.',
    advice: 'Haga que el proxy permita este servidor, o llegue a él sin proxy.',
  },
  'proxy-cannot-connect': {
    title: 'El proxy no alcanza {host}',
    meaning: 'El proxy responde, pero no encontró camino hasta el servidor (estado {status}).',
    advice: 'Compruebe la dirección. Si el servidor está en su propia red, llegue a él sin proxy.',
  },
  'server-unavailable': {
    title: '{host} no está disponible en este momento',
    meaning:
      'El servidor, o lo que tiene delante, indica que está parado, reiniciándose o actualizándose (estado {status}). Esto no dice nada sobre el token.',
    advice:
      'Vuelva a intentarlo en unos minutos. Si sigue igual, revise los procesos y el registro de ese servidor.',
  },
  'request-refused': {
    title: 'Algo delante del servidor rechazó la petición',
    meaning:
      'Un cortafuegos o proxy respondió con el estado {status} antes de que Chatwoot viera la petición.',
    advice: 'Permita las peticiones de la API desde este equipo en el cortafuegos del servidor.',
  },
  'not-chatwoot': {
    title: 'Esto no parece un servidor Chatwoot',
    meaning: '{host} responde, pero no como lo hace Chatwoot.',
    advice:
      'Compruebe la dirección: es la que abre en el navegador la página de inicio de sesión de Chatwoot.',
  },
  'token-not-received': {
    title: 'El token no llegó a Chatwoot',
    meaning: 'El servidor vio una petición sin token alguno: un proxy delante de él elimina la cabecera.',
    advice: 'Deje pasar por el proxy la cabecera Api-Access-Token.',
  },
  'token-unknown': {
    title: 'El servidor no conoce este token',
    meaning:
      'El token se restableció, su usuario fue borrado o pertenece a otro servidor. Aquí no se ha quitado nada.',
    advice: 'Copie el token de acceso de los ajustes de perfil de Chatwoot e introdúzcalo de nuevo.',
  },
  'token-wrong-kind': {
    title: 'Este es un token de bot o de plataforma',
    meaning: 'Esos tokens no pueden leer cuentas como lo hace un administrador.',
    advice:
      'Use el token de acceso de una persona, de los ajustes de perfil de Chatwoot. Chatwoot 3.5.0 y 3.5.1 rechazan igual los de los superadministradores; 3.5.2 ya no.',
  },
  'account-suspended': {
    title: 'Esta cuenta está suspendida',
    meaning: 'El servidor niega lo que le pertenece. El token está bien y lo último visto se puede leer.',
    advice: 'La cuenta puede volver a activarse en la consola de superadministración de este servidor.',
  },
  'not-a-member': {
    title: 'Este usuario no es miembro de la cuenta',
    meaning: 'El token funciona, pero el servidor no deja entrar a este usuario en la cuenta.',
    advice: 'Actualice la lista de cuentas o pida acceso a un administrador de la cuenta.',
  },
  'role-too-low': {
    title: 'Esto requiere un administrador',
    meaning: 'El usuario de este token es agente en esta cuenta. Puede leer, pero no hacer esto.',
    advice: 'Use el token de un administrador de esta cuenta.',
  },
  'account-not-found': {
    title: 'El servidor no muestra esa cuenta',
    meaning:
      'La cuenta fue borrada o este usuario fue retirado de ella: el servidor responde igual en ambos casos.',
    advice: 'Actualice la lista de cuentas. Lo último visto se puede seguir leyendo.',
  },
  'thing-not-found': {
    title: 'El servidor ya no tiene esto',
    meaning: 'Lo que se pidió fue borrado o pertenece a otra cuenta.',
    advice: 'Actualice para ver lo que hay ahora.',
  },
  'route-missing': {
    title: 'Este servidor no ofrece eso',
    meaning: 'La versión o edición de este servidor no tiene esta parte de la API.',
    advice: 'No hay ningún error. Tras actualizar el servidor, actualice aquí para verlo.',
  },
  'rate-limited': {
    title: 'El servidor pide una pausa',
    meaning:
      'Llegaron demasiadas peticiones de esta red, de todos los programas juntos. Lo conocido sigue en pantalla.',
    advice: 'Espere un minuto y vuelva a intentarlo.',
  },
  'validation-refused': {
    title: 'El servidor rechazó un valor',
    meaning: 'No aceptó: {attributes}. No ha cambiado nada.',
    advice: 'Corrija el valor y vuelva a intentarlo.',
  },
  'server-crashed': {
    title: 'El servidor falló por dentro',
    meaning: 'Chatwoot respondió con un error interno (estado {status}). Su token y sus ajustes están bien.',
    advice: 'Vuelva a intentarlo en un momento. Si persiste, el registro del servidor dirá más.',
  },
  'server-refused': {
    title: 'El servidor se negó',
    meaning: 'Chatwoot respondió con el estado {status} y un motivo que esta aplicación no conoce.',
    advice: 'Los detalles técnicos muestran lo que dijo el servidor.',
  },
  'sign-in-refused': {
    title: 'El correo o la contraseña no es correcto',
    meaning:
      '{host} no los aceptó. No dice cuál de los dos está mal, y quien no tiene contraseña propia es rechazado igual.',
    advice: 'Revise ambos. Si allí entra mediante otro servicio, use un token de acceso.',
  },
  'sign-in-unconfirmed': {
    title: 'Esta dirección de correo aún no está confirmada',
    meaning: '{host} ha enviado un correo con un enlace. Hasta abrirlo, ninguna contraseña sirve.',
    advice: 'Abra el enlace del correo y después inicie sesión. Un token de acceso funciona igualmente.',
  },
  'sign-in-single-sign-on': {
    title: 'Esta persona entra mediante otro servicio',
    meaning: '{host} no acepta contraseña de quien usa inicio de sesión único.',
    advice: 'Copie el token de acceso de los ajustes de perfil de Chatwoot y añada ese.',
  },
  'second-factor-wrong': {
    title: 'Ese código no vale',
    meaning:
      'El servidor no lo aceptó. Un código del autenticador vale medio minuto; uno de respaldo, una sola vez.',
    advice: 'Revise el reloj del dispositivo que genera los códigos y escriba uno nuevo.',
  },
  'second-factor-expired': {
    title: 'El segundo paso tardó demasiado',
    meaning: 'El servidor espera el código cinco minutos y después olvida que la contraseña era correcta.',
    advice: 'Inicie sesión de nuevo desde el principio.',
  },
  'sessions-full': {
    title: 'Hay demasiados dispositivos conectados',
    meaning: 'El servidor no deja entrar con otro dispositivo hasta que se desconecte alguno.',
    advice:
      'Desconecte un dispositivo en los ajustes de perfil de Chatwoot o añada un token de acceso: no cuenta como dispositivo.',
  },
  'signup-off': {
    title: 'Nadie puede registrarse en este servidor',
    meaning: '{host} tiene el registro de cuentas desactivado. Sus datos no se guardaron allí.',
    advice:
      'Un administrador del servidor puede activarlo con ENABLE_ACCOUNT_SIGNUP o invitarle a una cuenta.',
  },
  'signup-captcha': {
    title: 'Este servidor exige un captcha',
    meaning: '{host} solo acepta cuentas nuevas desde su propia página, donde se resuelve un captcha.',
    advice: 'Regístrese en la página del servidor y después inicie sesión aquí.',
  },
  'signup-email-taken': {
    title: 'Alguien ya se registró con esta dirección',
    meaning: '{host} ya conoce esta dirección de correo. No se creó nada.',
    advice: 'Inicie sesión con ella o use otra dirección.',
  },
  'signup-refused': {
    title: 'El servidor no acepta este registro',
    meaning: 'Dijo: {message}',
    advice: 'Corrija lo que indica e inténtelo de nuevo.',
  },
  'signup-not-sent': {
    title: 'El servidor rechazaría este registro',
    meaning: 'No se envió nada. No aceptaría: {fields}.',
    advice: 'Corrija lo marcado y regístrese de nuevo.',
  },
  'token-of-somebody-else': {
    title: 'Este token es de otra persona',
    meaning:
      'Es el token de {name}. No se sustituyó nada, para que borradores e historial sigan con su dueño.',
    advice: 'Escriba un token de la misma persona o añada la otra como identidad adicional.',
  },
  'token-lost': {
    title: 'El token nuevo no llegó',
    meaning: 'El servidor creó un token nuevo, el anterior dejó de servir y su respuesta nunca llegó aquí.',
    advice:
      'Copie el token de acceso de los ajustes de perfil de Chatwoot y escríbalo. Borradores, historial y caché se conservan.',
  },
  'account-id-needed': {
    title: 'Este servidor no puede listar cuentas',
    meaning:
      'Solo tiene las rutas de cuenta documentadas, así que el número de la cuenta debe indicarlo usted.',
    advice: 'Introduzca el id de la cuenta. Es el número que sigue a /accounts/ en la dirección del panel.',
  },
  'answer-not-json': {
    title: 'La respuesta no es de Chatwoot',
    meaning: 'Llegó algo distinto de JSON, como una página de error. Lo conocido sigue en pantalla.',
    advice: 'Vuelva a intentarlo. Si persiste, compruebe qué hay entre este equipo y el servidor.',
  },
  'answer-too-large': {
    title: 'La respuesta es demasiado grande',
    meaning: 'Supera el límite de {limit} y no se siguió leyendo, para proteger este equipo.',
    advice: 'Compruebe si la dirección lleva al propio Chatwoot.',
  },
  'answer-unexpected': {
    title: 'La respuesta tiene una forma inesperada',
    meaning: 'Es JSON, pero no lo que responde a esta petición. Lo conocido sigue en pantalla.',
    advice:
      'Vuelva a intentarlo. Si persiste, comunique los detalles técnicos: este servidor puede ser más nuevo que esta aplicación.',
  },
  'invalid-input': {
    title: 'Así no se puede enviar',
    meaning: 'Un valor no tiene la forma que necesita. No se ha enviado nada.',
    advice: 'Corrija el valor y vuelva a intentarlo.',
  },
  'invalid-url': {
    title: 'Esa no es la dirección de un servidor',
    meaning: 'Una dirección es como https://chat.example.com.',
    advice: 'Corrija la dirección.',
  },
  'token-malformed': {
    title: 'Eso no puede ser un token',
    meaning: 'Contiene caracteres que ningún token de acceso tiene. No se envió.',
    advice: 'Copie de nuevo el token de acceso, sin nada antes ni después.',
  },
  'connection-setting-refused': {
    title: 'Eso no sirve para la conexión',
    meaning: 'Un valor no tiene la forma necesaria. No se cambió nada.',
    advice: 'Corrija el valor y guarde de nuevo.',
  },
  'edit-refused': {
    title: 'El servidor rechazaría este cambio',
    meaning: 'No se ha enviado nada. No aceptaría: {fields}. Lo escrito se conserva.',
    advice: 'Corrija los valores y guarde de nuevo.',
  },
  'plain-http-unconfirmed': {
    title: 'El token viajaría sin cifrar',
    meaning: 'A {host} se llega por http simple. Quien comparta esta red puede leer el token.',
    advice: 'Confirme solo si confía en todos los equipos del camino.',
  },
  'already-added': {
    title: 'Este usuario de este servidor ya está aquí',
    meaning: 'La instancia y esta identidad se añadieron antes. No ha cambiado nada.',
    advice: 'Elíjala en la lista.',
  },
  'unknown-instance': {
    title: 'Esta instancia ya no está en el almacén',
    meaning: 'Se quitó, quizá en otra ventana.',
    advice: 'Elija otra instancia.',
  },
  'unknown-identity': {
    title: 'Esta identidad ya no está en el almacén',
    meaning: 'Se quitó, quizá en otra ventana.',
    advice: 'Elija otra cuenta.',
  },
  'unknown-folder': {
    title: 'Esta carpeta ya no existe',
    meaning: 'Se quitó, quizá en otra ventana. Sus instancias siguen aquí.',
    advice: 'Vuelva a cargar la página para ver el orden actual.',
  },
  'unknown-account': {
    title: 'Esta cuenta no está en la lista de esta identidad',
    meaning: 'La dirección nombra una cuenta que el servidor nunca indicó para este usuario.',
    advice: 'Elija otra cuenta o actualice la lista de cuentas.',
  },
  'forbidden-by-policy': {
    title: 'No permitido en este ordenador',
    meaning: 'Quien administra este ordenador lo decidió así para todos los que lo usan.',
    advice: 'Consulte a esa persona. Los ajustes muestran qué está administrado y dónde está escrito.',
  },
  'transfer-not-such-file': {
    title: 'Esto no es una exportación de esta aplicación',
    meaning: 'El archivo empieza de otra manera que cualquier exportación. No se leyó nada de él.',
    advice: 'Elija el archivo guardado con «Exportar»; su nombre termina en .switchyard.',
  },
  'transfer-cut-short': {
    title: 'Falta una parte de este archivo',
    meaning: 'Termina antes de tiempo: una copia o una descarga se interrumpió. No se guardó nada.',
    advice: 'Copie el archivo otra vez desde donde se creó.',
  },
  'transfer-damaged': {
    title: 'Este archivo se modificó por el camino',
    meaning:
      'Es una exportación, pero no está tal como se escribió, así que no se da por bueno ni se guarda nada de él.',
    advice: 'Copie el archivo otra vez desde donde se creó.',
  },
  'transfer-newer': {
    title: 'Este archivo se creó con una versión más nueva',
    meaning: 'Contiene cosas que esta versión no conoce. No se guardó nada, para que no se pierda nada.',
    advice: 'Actualice la aplicación y elija el archivo de nuevo.',
  },
  'transfer-wrong-passphrase': {
    title: 'Esa no es la frase de contraseña de este archivo',
    meaning: 'El archivo está completo y sigue cerrado. Tiene la frase que se eligió al exportar.',
    advice: 'Compruebe el bloqueo de mayúsculas y la distribución del teclado e inténtelo de nuevo.',
  },
  'transfer-too-large': {
    title: 'El archivo es demasiado grande',
    meaning: 'Aquí no se pueden leer más de {limit} MB. No se guardó nada.',
    advice: 'Elija otro archivo.',
  },
  'transfer-expired': {
    title: 'El archivo abierto se volvió a cerrar',
    meaning: 'Ha pasado demasiado tiempo o se abrió otro archivo después. No se guardó nada.',
    advice: 'Elija el archivo de nuevo e introduzca su frase de contraseña.',
  },
  'file-unreadable': {
    title: 'No se pudo leer el archivo',
    meaning: 'Se movió o cambió desde que se eligió, o no se permite leerlo. No se guardó nada.',
    advice: 'Elija el archivo de nuevo.',
  },
  'system-refused': {
    title: 'El sistema no aceptó este ajuste',
    meaning: 'No se cambió nada. El sistema guarda el inicio al entrar en la sesión, y lo rechazó.',
    advice:
      'Compruebe si el sistema lo administra en otro lugar o si se puede escribir en su carpeta de programas de inicio.',
  },
  'update-waits': {
    title: 'Todavía se está escribiendo algo',
    meaning:
      'Una actualización cierra la aplicación e interrumpiría un cambio, un registro o una importación.',
    advice: 'Espere a que termine, o detenga el cambio de muchas cuentas, e instale después.',
  },
  'writing-under-way': {
    title: 'Todavía se está escribiendo otra cosa',
    meaning:
      'Para esto el almacén se cierra un momento, lo que interrumpiría un cambio, un registro o el cambio de muchas cuentas.',
    advice: 'Espere a que termine, o detenga el cambio de muchas cuentas, y vuelva a intentarlo.',
  },
  'link-used-up': {
    title: 'Esta pestaña necesita un enlace nuevo',
    meaning:
      'Un enlace abre la aplicación una sola vez, en una pestaña. Este ya se usó, o la aplicación se ha vuelto a iniciar desde entonces.',
    advice: 'Pulse Intro en el terminal donde se ejecuta la aplicación y abra el enlace que muestra.',
  },
  cancelled: {
    title: 'Cancelado',
    meaning: 'El trabajo se detuvo antes de terminar.',
    advice: 'Inícielo de nuevo cuando quiera.',
  },
  disconnected: {
    title: 'La parte de fondo de la aplicación no responde',
    meaning:
      'La ventana perdió la conexión con la parte que guarda el almacén. Nada de lo guardado se ha perdido.',
    advice: 'Recargue la ventana. Si no ayuda, inicie de nuevo la aplicación.',
  },
  internal: {
    title: 'Un error de esta aplicación',
    meaning: 'Ocurrió algo que no debería ser posible. Lo guardado no se ve afectado.',
    advice: 'Vuelva a intentarlo. Si persiste, comunique el diagnóstico.',
  },
}
