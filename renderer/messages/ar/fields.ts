import type { Catalogue } from '../catalogue.ts'

/** `fields` in Arabic. */
export const fields: NonNullable<Catalogue['fields']> = {
  name: {
    name: 'الاسم',
    locale: 'اللغة',
    domain: 'نطاق البريد الوارد',
    support_email: 'بريد الدعم',
    industry: 'القطاع',
    company_size: 'حجم الشركة',
    timezone: 'المنطقة الزمنية',
    website: 'الموقع الإلكتروني',
    referral_source: 'عُرف Chatwoot عن طريق',
    user_role: 'دور من سجّل الحساب',
    auto_resolve_after: 'الحل التلقائي بعد',
    auto_resolve_duration: 'الحل التلقائي بعد، بالأيام',
    auto_resolve_message: 'الرسالة عند الحل',
    auto_resolve_ignore_waiting: 'إبقاء المحادثات مفتوحة ما دام العميل ينتظر',
    auto_resolve_label: 'الوسم عند الحل',
    audio_transcriptions: 'تفريغ الصوت نصًا',
    conversation_required_attributes: 'السمات المطلوبة للحل',
  },
  value: {
    none: 'غير محدد',
    empty: 'فارغ',
    on: 'مفعّل',
    off: 'معطّل',
    minutes:
      '{duration} ({count} دقيقة) | {duration} ({count} دقيقة) | {duration} ({count} دقيقة) | {duration} ({count} دقائق) | {duration} ({count} دقيقة) | {duration} ({count} دقيقة)',
    neverShown: 'لا يعرضه الخادم أبدًا',
  },
}
