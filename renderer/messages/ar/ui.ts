import type { Catalogue } from '../catalogue.ts'

/** `ui` in Arabic. */
export const ui: NonNullable<Catalogue['ui']> = {
  close: 'إغلاق',
  copy: 'نسخ',
  copied: 'تم النسخ',
  copyFailed: 'رُفض النسخ',
  dismiss: 'تجاهل',
  showPassword: 'إظهار المكتوب',
  hidePassword: 'إخفاء المكتوب',
  technicalDetails: 'التفاصيل التقنية',
  copyDetails: 'نسخ التفاصيل التقنية',
  required: 'مطلوب',
  invisibleCharacter: 'محرف غير مرئي',
  mixedScripts: 'يخلط هذا الاسم حروفًا متشابهة من أبجديات مختلفة.',
  notifications: 'الإشعارات',
  noRows: 'لا شيء هنا',
  selectRow: 'تحديد هذا الصف',
  selectAllRows: 'تحديد كل الصفوف',
  copyAsCsv: 'نسخ بصيغة CSV',
  selectedRows:
    'لم يُحدد شيء ({count}) | صف واحد محدد ({count}) | صفان محددان ({count}) | {count} صفوف محددة | {count} صفًا محددًا | {count} صف محدد',
}
