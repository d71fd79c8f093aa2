import type { Catalogue } from '../catalogue.ts'

/** `fields` in Spanish. */
export const fields: NonNullable<Catalogue['fields']> = {
  name: {
    name: 'Nombre',
    locale: 'Idioma',
    domain: 'Dominio de correo entrante',
    support_email: 'Correo de soporte',
    industry: 'Sector',
    company_size: 'Tamaño de la empresa',
    timezone: 'Zona horaria',
    website: 'Sitio web',
    referral_source: 'Conoció Chatwoot por',
    user_role: 'Función de quien se registró',
    auto_resolve_after: 'Resolver automáticamente tras',
    auto_resolve_duration: 'Resolver automáticamente tras, en días',
    auto_resolve_message: 'Mensaje al resolver',
    auto_resolve_ignore_waiting: 'Dejar abiertas las conversaciones mientras el cliente espera',
    auto_resolve_label: 'Etiqueta al resolver',
    audio_transcriptions: 'Transcripción de audio',
    conversation_required_attributes: 'Atributos necesarios para resolver',
  },
  value: {
    none: 'sin definir',
    empty: 'vacío',
    on: 'Sí',
    off: 'No',
    minutes: '{duration} ({count} minuto) | {duration} ({count} de minutos) | {duration} ({count} minutos)',
    neverShown: 'el servidor nunca lo muestra',
  },
}
