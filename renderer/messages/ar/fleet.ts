import type { Catalogue } from '../catalogue.ts'

/** The board of all instances. */
export const fleet: NonNullable<Catalogue['fleet']> = {
  title: 'الأسطول',
  label: 'الخوادم',
  count: 'لا خوادم | خادم واحد | خادمان | {count} خوادم | {count} خادمًا | {count} خادم',
  attention:
    'لا شيء يحتاج إلى انتباه | واحد يحتاج إلى انتباه | اثنان يحتاجان إلى انتباه | {count} تحتاج إلى انتباه | {count} تحتاج إلى انتباه | {count} تحتاج إلى انتباه',
  noAttention: 'لا شيء يحتاج إلى انتباه',
  newest: 'أحدث إصدار معروف: {version}',
  behind:
    'لا شيء أقدم منه | واحد أقدم منه | اثنان أقدم منه | {count} أقدم منه | {count} أقدم منه | {count} أقدم منه',
  isBehind: 'أقدم',
  check: 'فحص الكل الآن',
  checking: 'جارٍ فحص الخوادم',
  cancel: 'إيقاف الفحص',
  progress: 'فُحص {done} من {total}',
  offline: 'لا توجد شبكة. هذا آخر ما عُرف.',
  search: 'البحث في الخوادم',
  filter: {
    label: 'عرض',
    all: 'كل الخوادم',
    attention: 'يحتاج إلى انتباه',
    failing: 'لا يجيب',
    behind: 'أقدم من أحدث إصدار',
    unasked: 'لم يُفحص قط',
  },
  download: 'تنزيل بصيغة CSV',
  noMatch: 'لا خادم يطابق',
  empty: 'لا خوادم بعد',
  emptyText: 'سيظهر كل خادم هنا مع إصداره وسرعة إجابته وصلاحية رموزه وشهادته.',
  add: 'إضافة خادم',
  since: 'بدأ {time}',
  unknown: 'غير معروف',
  never: 'أبدًا',
  milliseconds: '{count} م.ث',
  edition: {
    enterprise: 'Enterprise',
    community: 'Community',
  },
  state: {
    unasked: 'لم يُفحص بعد',
    answers: 'يجيب',
    dataFailing: 'يجيب، لكنه يقول إن قاعدة بياناته معطلة',
    queueFailing: 'يجيب، لكنه يقول إن طابوره معطل',
  },
  tokens: {
    none: 'لا رمز',
    working: 'لا رمز يعمل | واحد يعمل | اثنان يعملان | {count} تعمل | {count} تعمل | {count} تعمل',
    refused: 'لا رمز مرفوض | واحد مرفوض | اثنان مرفوضان | {count} مرفوضة | {count} مرفوضة | {count} مرفوضة',
  },
  certificate: {
    none: 'http دون تشفير',
    expired: 'منتهية',
    untrusted: 'غير موثوقة',
  },
  column: {
    name: 'الخادم',
    state: 'الحالة',
    version: 'الإصدار',
    edition: 'النسخة',
    latency: 'زمن الإجابة',
    tokens: 'الرموز',
    certificate: 'الشهادة',
    accounts: 'الحسابات',
    checked: 'آخر فحص',
  },
}
