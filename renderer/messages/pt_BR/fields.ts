import type { Catalogue } from '../catalogue.ts'

/** `fields` in Brazilian Portuguese. */
export const fields: NonNullable<Catalogue['fields']> = {
  name: {
    name: 'Nome',
    locale: 'Idioma',
    domain: 'Domínio de e-mail de entrada',
    support_email: 'E-mail de suporte',
    industry: 'Setor',
    company_size: 'Tamanho da empresa',
    timezone: 'Fuso horário',
    website: 'Site',
    referral_source: 'Conheceu o Chatwoot por',
    user_role: 'Função de quem se cadastrou',
    auto_resolve_after: 'Resolver automaticamente após',
    auto_resolve_duration: 'Resolver automaticamente após, em dias',
    auto_resolve_message: 'Mensagem ao resolver',
    auto_resolve_ignore_waiting: 'Deixar conversas abertas enquanto o cliente espera',
    auto_resolve_label: 'Etiqueta ao resolver',
    audio_transcriptions: 'Transcrição de áudio',
    conversation_required_attributes: 'Atributos exigidos para resolver',
  },
  value: {
    none: 'não definido',
    empty: 'vazio',
    on: 'Ligado',
    off: 'Desligado',
    minutes: '{duration} ({count} minuto) | {duration} ({count} de minutos) | {duration} ({count} minutos)',
    neverShown: 'nunca mostrado pelo servidor',
  },
}
