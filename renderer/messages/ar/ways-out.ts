import type { Catalogue } from '../catalogue.ts'

/** `waysOut` in Arabic. */
export const waysOut: NonNullable<Catalogue['waysOut']> = {
  retry: 'إعادة المحاولة',
  'create-vault': 'إنشاء خزنة',
  unlock: 'فتح القفل',
  'correct-address': 'تصحيح العنوان',
  'correct-input': 'تصحيح',
  'connection-settings': 'إعدادات الاتصال',
  'replace-token': 'إدخال رمز آخر',
  'refresh-accounts': 'تحديث قائمة الحسابات',
  'enter-account-id': 'إدخال معرّف الحساب',
  'confirm-plain-http': 'الإرسال دون تشفير',
  'choose-account': 'اختيار حساب',
  'choose-file': 'اختيار ملف',
  'show-diagnostics': 'عرض التشخيص',
  'show-policy': 'ما الذي يُدار',
  reload: 'إعادة تحميل النافذة',
  'fresh-link': 'الفتح برابط جديد',
}
