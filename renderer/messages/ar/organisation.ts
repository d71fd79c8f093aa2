import type { Catalogue } from '../catalogue.ts'

/** `organisation` in Arabic. */
export const organisation: NonNullable<Catalogue['organisation']> = {
  outside: 'خارج المجلدات',
  folder: 'المجلد {name}',
  moved: '{name}: الموضع {place} من {count} في {folder}',
  orderMoved: '{name}: الموضع {place} من {count}',
  accounts: {
    pinned: 'مثبّتة',
    recent: 'الأحدث',
    all: 'الكل',
    pin: 'تثبيت {name}',
    unpin: 'إلغاء تثبيت {name}',
    filter: 'تصفية الحسابات',
    state: 'الحالة',
    version: 'إصدار الخادم',
    role: 'الدور',
    language: 'اللغة',
    any: 'أيّ',
    stale: 'لم يُحدَّث منذ يوم',
    draft: 'مسودة تنتظر هنا',
    noMatch: 'لا حساب يطابق المرشّحات',
    clear: 'مسح المرشّحات',
    noRole: 'لا يذكره الخادم',
  },
}
