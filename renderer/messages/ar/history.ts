import type { Catalogue } from '../catalogue.ts'

/** `history` in Arabic. */
export const history: NonNullable<Catalogue['history']> = {
  label: 'التغييرات التي جرت هنا',
  note: 'كل تغيير لهذا الحساب جرى بهذا التطبيق، محفوظ في الخزنة حتى بعد زوال الرمز.',
  empty: 'لا تغييرات بعد',
  emptyText: 'ستظهر هنا التغييرات المحفوظة بهذا التطبيق مع ما كان قبلها، ويمكن التراجع عنها.',
  edit: 'تعديل الحساب',
  more: 'عرض تغييرات أقدم',
  outcome: {
    saved: 'حُفظ',
    'not-saved': 'لم يُحفظ',
    unknown: 'غير معروف بعد',
    refused: 'رُفض',
  },
  outcomeNote: {
    'not-saved': 'لم يصل رد. قُرئ الحساب بعد ذلك ولا يحمل هذه القيم.',
    unknown: 'لم يصل رد. سيُتحقق من ذلك حالما يجيب الخادم.',
    refused: 'رفضه الخادم؛ لم يتغير شيء.',
  },
  field: 'الحقل',
  before: 'قبل',
  after: 'بعد',
  kept: 'أبقى الخادم:',
  hidden: 'لا يعرضها أي رد من الخادم.',
  requestId: 'معرّف الطلب',
  copyRequestId: 'نسخ معرّف الطلب',
  ofRun: 'جزء من تغيير واحد لحسابات كثيرة',
  undo: 'تراجع…',
  undoes: 'تراجع عن تغيير سابق',
  export: 'تصدير',
  downloadJson: 'تنزيل بصيغة JSON',
  downloadCsv: 'تنزيل بصيغة CSV',
  copyJson: 'نسخ بصيغة JSON',
  copyCsv: 'نسخ بصيغة CSV',
  copied: 'نُسخ السجل',
}
