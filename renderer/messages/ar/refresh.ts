import type { Catalogue } from '../catalogue.ts'

/** Refreshing without being asked, and what is known of the network. */
export const refresh: NonNullable<Catalogue['refresh']> = {
  section: 'التحديث',
  interval: 'إعادة الاطلاع على حساباته',
  help: 'ما دامت نافذة من هذا التطبيق مفتوحة. ما لم يتغير لا يكلّف إلا طلبات قصيرة قليلة، وما هو معروض على الشاشة يأتي أولاً.',
  every: {
    never: 'عند الطلب فقط',
    minute: 'كل دقيقة',
    fiveMinutes: 'كل 5 دقائق',
    quarterHour: 'كل 15 دقيقة',
    hour: 'كل ساعة',
  },
  now: 'تحديث حساباته الآن',
  round: 'جارٍ تحديث الحسابات',
  keeping:
    'لا حسابات قيد الإتاحة دون اتصال | حساب واحد قيد الإتاحة دون اتصال | حسابان قيد الإتاحة دون اتصال | {count} حسابات قيد الإتاحة دون اتصال | {count} حسابًا قيد الإتاحة دون اتصال | {count} حساب قيد الإتاحة دون اتصال',
  pause: 'إيقاف التحديث مؤقتًا',
  resume: 'التحديث متوقف مؤقتًا. استئناف التحديث',
  paused: 'التحديث متوقف مؤقتًا',
  offlineSince: 'لا شبكة منذ {time}',
  states: {
    failing: 'فشل آخر اطلاع',
    unreachable: 'لا يمكن الوصول إلى خادمه',
    stale: 'لم يُطّلع عليه منذ أكثر من ساعتين',
  },
}
