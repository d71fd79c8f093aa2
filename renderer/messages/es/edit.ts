import type { Catalogue } from '../catalogue.ts'

/** `edit` in Spanish. */
export const edit: NonNullable<Catalogue['edit']> = {
  readOnly: {
    agent: 'Solo lectura: {name} es agente aquí y solo los administradores pueden cambiar una cuenta.',
    agentWay: 'Usar el token de un administrador',
  },
  suspended: 'La cuenta está suspendida. Aun así, sus administradores pueden cambiar los ajustes.',
  blocked: {
    withdrawn:
      'No se puede guardar: el servidor ya no lista esta cuenta para {name}. Lo escrito queda como borrador.',
    withdrawnWay: 'Ver la instancia',
    token: 'No se puede guardar: el servidor rechaza el token de {name}. Lo escrito queda como borrador.',
    tokenWay: 'Introducir otro token',
    offline: 'Sin red: el guardado espera y lo escrito queda como borrador.',
  },
  group: {
    general: 'General',
    company: 'Empresa',
    autoResolve: 'Resolución automática',
    advanced: 'Avanzado',
  },
  groupNote: {
    general: 'Cómo ven la cuenta los agentes y los clientes.',
    company: 'Notas sobre la empresa de la cuenta. El servidor las guarda sin comprobarlas.',
    autoResolve: 'Qué ocurre con las conversaciones en las que ya no ocurre nada.',
    advanced: 'Rara vez hace falta.',
  },
  help: {
    name: 'El nombre que ven los agentes en el panel. Los espacios de los extremos se conservan.',
    locale: 'Del panel y de los correos. Solo se ofrecen los idiomas que lista este servidor.',
    domain: 'Las respuestas por correo se dirigen a él. No es la dirección de un sitio web.',
    support_email:
      'Los correos salen de ella. Se muestra la dirección vigente: la guardada aquí o la de la instalación. Solo se envía si la cambia; si la vacía, vuelve a usarse la de la instalación.',
    industry: 'Texto libre; las sugerencias son las de la configuración inicial de Chatwoot.',
    company_size: 'Texto libre; las sugerencias son las de la configuración inicial de Chatwoot.',
    timezone: 'Una zona de la lista IANA. Escriba una ciudad para encontrarla.',
    website: 'El sitio web de la empresa. No se descarga nada de él.',
    referral_source: 'Texto libre; las sugerencias son las de la configuración inicial de Chatwoot.',
    user_role:
      'El servidor la guarda pero ninguna respuesta la muestra, así que este campo siempre empieza vacío.',
    auto_resolve_after:
      'Las conversaciones sin actividad durante este tiempo se resuelven solas. Vacío lo desactiva; si no, de {minimum} a {maximum}.',
    auto_resolve_duration:
      'Las conversaciones sin actividad durante estos días se resuelven solas. Vacío lo desactiva; este servidor cuenta días enteros, al menos {minimum}.',
    autoResolveUnknown:
      'Nada indica si este servidor cuenta minutos o días, así que el número se envía tal cual. Vacío lo desactiva.',
    auto_resolve_message:
      'Se envía al cliente cuando una conversación se resuelve sola. Vacío: no se envía nada.',
    auto_resolve_ignore_waiting:
      'Sí: no se toca una conversación en la que el cliente espera respuesta. No: también se resuelve.',
    auto_resolve_label:
      'Se pone a las conversaciones que se resuelven solas. El servidor no comprueba que la etiqueta exista.',
    audio_transcriptions: 'Convierte los mensajes de voz en texto. Solo lo usan las ediciones Enterprise.',
    conversation_required_attributes:
      'Claves de los atributos de conversación que deben rellenarse antes de resolver, una por línea.',
  },
  refused: {
    'malformed-text': 'Contiene medio carácter. Bórrelo y escríbalo de nuevo.',
    'no-number': 'Eso no es un número.',
    'unknown-locale': 'Este servidor no lista este idioma y falla si lo recibe.',
    'locale-not-text': 'Un idioma es un código como pt_BR. Con cualquier otra cosa, este servidor falla.',
    blank: 'Hace falta un nombre.',
    'too-long': 'Como máximo {limit} caracteres.',
    'not-an-address': 'Esto no es una dirección de correo.',
    'wrong-type': 'El servidor exige aquí otro tipo de valor.',
    'not-a-number': 'Solo números enteros.',
    'too-small': 'Como mínimo {limit}.',
    'too-large': 'Como máximo {limit}.',
    null: 'Hace falta un nombre: sin él, este servidor falla.',
    nul: 'Contiene un carácter NUL invisible con el que el servidor falla. Bórrelo.',
    'too-long-to-store': 'Como máximo {limit} caracteres: el servidor admite más y luego falla.',
  },
  wholeNumbers: 'Solo números enteros.',
  stored:
    'La cuenta contiene aquí {value}, y su servidor lo rechaza cada vez que se guarda. Corríjalo primero.',
  serverRefused: 'El servidor rechazó este valor.',
  altered: {
    'as-text': 'El servidor lo guarda como texto.',
    'as-whole-number': 'El servidor guarda días enteros: {value}.',
    'as-locale': 'El servidor guarda el código: {value}.',
    cleared: 'El servidor lo guarda como sin definir.',
    'falls-back': 'Vaciado: se mostrará la dirección de la instalación.',
    hidden: 'El servidor lo guarda, pero ninguna respuesta lo muestra.',
    'without-nulls': 'Se omiten las entradas vacías.',
  },
  ignored: {
    title: 'No se ofrece aquí',
    'unknown-parameter': '{names}: ningún servidor lo conoce.',
    'not-on-this-server': '{names}: la versión de este servidor lo descarta sin avisar.',
    'other-auto-resolve':
      '{names}: este servidor guarda la resolución automática con su otro nombre, arriba.',
    'enterprise-only':
      '{names}: solo lo guardan las ediciones Enterprise; este servidor lo descarta sin avisar.',
    'wrong-shape': '{names}: este servidor descarta sin avisar un valor de esta forma.',
  },
  field: {
    was: 'Antes:',
    putBack: 'Restaurar {name}',
    theirs: 'Cambiado entretanto en el servidor, ahora:',
    localeNone: 'Sin definir: el de la instalación',
    days: 'días',
    hours: 'horas',
    minutes: 'minutos',
    amount: 'número',
    part: '{name}: {unit}',
    off: 'Desactivado',
    inMinutes: '= {count} minuto | = {count} de minutos | = {count} minutos',
    suggestions: 'Sugerencias',
    unknownZone: 'No está en la lista IANA de este equipo. El servidor la guarda sin comprobarla.',
    unknownLabel: 'Aquí no se conoce ninguna etiqueta con este nombre.',
    noLabels: 'Las etiquetas de esta cuenta aún no se han leído.',
    readLabels: 'Leerlas',
  },
  bar: {
    label: 'Cambios sin guardar',
    none: 'Sin cambios',
    changes: '{count} cambio | {count} de cambios | {count} cambios',
    refused: '{count} no se puede guardar | {count} no se pueden guardar | {count} no se pueden guardar',
    kept: 'guardado como borrador',
    keeping: 'guardando borrador…',
    notKept: 'Borrador no guardado:',
    review: 'Revisar y guardar',
    discard: 'Descartar',
    discarded: 'Cambios descartados',
    nothing: 'Aún no se ha cambiado nada.',
    putBack: 'Recuperar',
  },
  draft: {
    back: 'Esto ya se escribió ({time}) y no se guardó.',
    discard: 'Descartarlo',
    undo: 'El formulario contiene los valores anteriores al cambio ({time}). No se envía nada hasta que guarde.',
    undoGone: 'Ese cambio ya no está en el historial.',
  },
  review: {
    title: '¿Guardar en {name}?',
    where: 'En {instance}, como {identity}.',
    field: 'Campo',
    before: 'Ahora',
    after: 'Nuevo',
    json: 'Lo que se envía (JSON)',
    ignored: 'No se envía, porque este servidor lo descartaría: {names}.',
    undo: 'Deshace un cambio anterior.',
    submit:
      'Guardar {count} cambio en {name} | Guardar {count} de cambios en {name} | Guardar {count} cambios en {name}',
    back: 'Volver al formulario',
    saving: 'Guardando {name}',
  },
  result: {
    saved:
      '{count} cambio guardado en {name} | {count} de cambios guardados en {name} | {count} cambios guardados en {name}',
    nothing: 'El servidor ya tenía estos valores: no se envió nada.',
    keptTitle: 'Guardado, pero el servidor conservó otra cosa.',
    keptSent: 'enviado',
    keptNow: 'conservado',
    dropped: 'No se envió, porque este servidor lo descartaría: {names}.',
    close: 'Cerrar',
    notSavedTitle: 'No se guardó.',
    notSaved:
      'La conexión se cortó al guardar. Desde entonces se volvió a leer la cuenta: conserva los valores anteriores. Los suyos siguen en el formulario.',
    unknownTitle: 'No se sabe si esto se guardó.',
    unknown:
      'La conexión se cortó después de enviar y el servidor no responde. Se comprobará en cuanto responda; nada se envía dos veces. Lo escrito sigue en el formulario.',
    check: 'Comprobar ahora',
    resolvedSaved: 'Comprobado: el cambio se había guardado.',
    resolvedNotSaved: 'Comprobado: el cambio no se guardó. Lo escrito sigue en el formulario.',
  },
  conflict: {
    title: 'Otra persona cambió {name} entretanto',
    lead: 'No se envió nada. Elija para cada campo qué debe quedar; lo demás se combinó.',
    before: 'Antes',
    theirs: 'Del otro',
    mine: 'Suyo',
    hint: 'Elija uno para cada campo.',
    submit:
      'Guardar {count} cambio en {name} | Guardar {count} de cambios en {name} | Guardar {count} cambios en {name}',
    settle: 'Dejar lo del otro',
    back: 'Volver al formulario',
  },
}
