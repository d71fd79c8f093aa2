import type { Catalogue } from '../catalogue.ts'

/** `arranging` in Arabic. */
export const arranging: NonNullable<Catalogue['arranging']> = {
  title: 'ترتيب الخوادم',
  lead: 'تجمع المجلدات خوادم الشريط. في الشريط نفسه اسحب مربعًا، أو اضغط Alt مع سهم بينما التركيز عليه.',
  newFolder: 'مجلد جديد',
  addFolder: 'إضافة المجلد',
  rename: 'تغيير اسم {name}',
  saveName: 'حفظ الاسم',
  removeFolder: 'إزالة المجلد {name}؛ تبقى خوادمه',
  empty: 'لا شيء هنا بعد.',
  folderOf: 'مجلد {name}',
  iconOf: 'أيقونة {name}',
  initials: 'الأحرف الأولى',
  up: 'نقل {name} إلى أعلى',
  down: 'نقل {name} إلى أسفل',
  removed: 'أُزيل {name}. تبقى خوادمه.',
  icons: {
    server: 'خادم',
    building: 'مبنى',
    shop: 'متجر',
    globe: 'كرة أرضية',
    rocket: 'صاروخ',
    heart: 'قلب',
    school: 'مدرسة',
    factory: 'مصنع',
    truck: 'شاحنة',
    flask: 'دورق',
  },
}
