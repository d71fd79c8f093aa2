import type { Catalogue } from '../catalogue.ts'

/** Accounts side by side. */
export const compare: NonNullable<Catalogue['compare']> = {
  title: 'مقارنة الحسابات',
  search: 'أضف حسابًا بالاسم أو المعرّف أو الخادم',
  full: 'ستة حسابات قيد المقارنة: أزل واحدًا أولًا',
  found: 'الحسابات التي عُثر عليها',
  remove: 'إزالة {name}',
  onlyDifferences: 'الاختلافات فقط',
  differences: 'لا اختلاف | اختلاف واحد | اختلافان | {count} اختلافات | {count} اختلافًا | {count} اختلاف',
  refresh: 'تحديث هذه',
  same: 'لا اختلاف',
  field: 'الحقل',
  version: 'الإصدار',
  edition: 'النسخة',
  status: 'الحالة',
  feature: 'ميزة: {name}',
  empty: 'لا شيء للمقارنة بعد',
  emptyText: 'حتى ستة حسابات جنبًا إلى جنب هنا كما شوهدت آخر مرة، أينما كانت.',
}
