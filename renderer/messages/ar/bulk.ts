import type { Catalogue } from '../catalogue.ts'

/** One change to many accounts. */
export const bulk: NonNullable<Catalogue['bulk']> = {
  title: 'تغيير حسابات كثيرة',
  lead: 'اختر الحسابات وما يجب أن يصير متماثلًا فيها كلها. قبل إرسال أي شيء تقول تجربة جافة لكل حساب ما الذي سيحدث أو لماذا لن يحدث.',
  which: 'الحسابات',
  what: 'التغيير',
  chooseFirst: 'اختر حسابًا واحدًا على الأقل.',
  changeFirst: 'حدد ما يجب تغييره.',
  ask: 'تجربة جافة | تجربة جافة على حساب واحد | تجربة جافة على حسابين | تجربة جافة على {count} حسابات | تجربة جافة على {count} حسابًا | تجربة جافة على {count} حساب',
  emptyClears: 'الفارغ يمسحه',
  empty: 'لا حسابات بعد',
  emptyText: 'أضف خادمًا لتغيير حساباته معًا هنا.',
  choose: {
    search: 'البحث في الحسابات',
    account: 'الحساب',
    instance: 'الخادم',
    allInstances: 'كل الخوادم',
    version: 'الإصدار',
    identity: 'باسم',
    id: 'المعرّف',
    agent: 'وكيل فقط',
    none: 'لا حساب يطابق',
  },
  plan: {
    title:
      'تجربة جافة | تجربة جافة على حساب واحد | تجربة جافة على حسابين | تجربة جافة على {count} حسابات | تجربة جافة على {count} حسابًا | تجربة جافة على {count} حساب',
    label: 'ما الذي سيحدث',
    asking: 'جارٍ قراءة الحسابات…',
    progress: 'قُرئ {done} من {total} حساب',
    willChange:
      '{count} سيتغير | {count} سيتغير | {count} سيتغير | {count} سيتغير | {count} سيتغير | {count} سيتغير',
    willNot:
      '{count} لن يتغير | {count} لن يتغير | {count} لن يتغير | {count} لن يتغير | {count} لن يتغير | {count} لن يتغير',
    filter: {
      all: 'كل الحسابات',
      change: 'سيتغير',
      not: 'لن يتغير',
    },
    verdict: 'التجربة',
    details: 'التفاصيل',
    change: '{field}: {before} ← {after}',
    refusal: '{field}: {why}',
    already: 'هكذا بالفعل',
    dropped: '{fields}: يتجاهله هذا الخادم',
    wholeDays: 'يعدّ هذا الخادم أيامًا كاملة، وهذا ليس عددًا كاملًا منها.',
    unitUnknown: 'لا شيء يدل على أن هذا الخادم يعدّ دقائق أم أيامًا.',
    clash: 'غيّره أحد منذ ذلك الحين: {fields}',
    offline: 'لا توجد شبكة: لا يمكن تغيير شيء الآن.',
    back: 'رجوع',
    start:
      'لا حساب لتغييره | تغيير حساب واحد | تغيير حسابين | تغيير {count} حسابات | تغيير {count} حسابًا | تغيير {count} حساب',
    undo: 'لا حساب للتراجع فيه | التراجع في حساب واحد | التراجع في حسابين | التراجع في {count} حسابات | التراجع في {count} حسابًا | التراجع في {count} حساب',
  },
  verdict: {
    change: 'سيتغير',
    nothing: 'يبقى كما هو',
    refuse: 'سيُرفض',
    'not-fit': 'لا يناسب',
    clash: 'تغيّر منذ ذلك',
    fail: 'غير ممكن',
  },
  outcome: {
    waiting: 'في الانتظار',
    sending: 'جارٍ',
    saved: 'تغيّر',
    nothing: 'كما كان',
    conflict: 'تعارض',
    failed: 'فشل',
    'not-saved': 'لم يُحفظ',
    unknown: 'غير معروف',
    'not-done': 'لم يُنفّذ',
  },
  counts: {
    waiting:
      '{count} في الانتظار | {count} في الانتظار | {count} في الانتظار | {count} في الانتظار | {count} في الانتظار | {count} في الانتظار',
    sending: '{count} جارٍ | {count} جارٍ | {count} جارٍ | {count} جارٍ | {count} جارٍ | {count} جارٍ',
    saved: '{count} تغيّر | {count} تغيّر | {count} تغيّر | {count} تغيّر | {count} تغيّر | {count} تغيّر',
    nothing:
      '{count} كما كان | {count} كما كان | {count} كما كان | {count} كما كان | {count} كما كان | {count} كما كان',
    conflict:
      '{count} في تعارض | {count} في تعارض | {count} في تعارض | {count} في تعارض | {count} في تعارض | {count} في تعارض',
    failed: '{count} فشل | {count} فشل | {count} فشل | {count} فشل | {count} فشل | {count} فشل',
    'not-saved':
      '{count} لم يُحفظ | {count} لم يُحفظ | {count} لم يُحفظ | {count} لم يُحفظ | {count} لم يُحفظ | {count} لم يُحفظ',
    unknown:
      '{count} غير معروف | {count} غير معروف | {count} غير معروف | {count} غير معروف | {count} غير معروف | {count} غير معروف',
    'not-done':
      '{count} لم يُنفّذ | {count} لم يُنفّذ | {count} لم يُنفّذ | {count} لم يُنفّذ | {count} لم يُنفّذ | {count} لم يُنفّذ',
  },
  why: {
    conflict: 'غيّره أحد بعد التجربة. لم يُرسل شيء.',
    unknown: 'أُرسل ولم تصل إجابة. يُتابع حتى يُعرف.',
    'not-saved': 'لم تصل إجابة، وليس لدى الخادم.',
  },
  state: {
    running: 'جارٍ',
    paused: 'متوقف مؤقتًا',
    stopped: 'متوقف',
    ended: 'انتهى',
  },
  run: {
    title:
      'تغيير حسابات | تغيير حساب واحد | تغيير حسابين | تغيير {count} حسابات | تغيير {count} حسابًا | تغيير {count} حساب',
    undoTitle:
      'تراجع | تراجع في حساب واحد | تراجع في حسابين | تراجع في {count} حسابات | تراجع في {count} حسابًا | تراجع في {count} حساب',
    undoPlan: 'ما الذي سيفعله التراجع',
    progress: 'التقدم',
    pause: 'إيقاف مؤقت',
    resume: 'استئناف',
    stop: 'إيقاف',
    continue:
      'لا حساب متبقٍ | تغيير الحساب المتبقي | تغيير الحسابين المتبقيين | تغيير {count} حسابات متبقية | تغيير {count} حسابًا متبقيًا | تغيير {count} حساب متبقٍ',
    undo: 'التراجع عن كل ذلك…',
    leave: 'تغيير آخر',
    stoppedNote: 'ما أُرسل لا يُرسل ثانية أبدًا. وما لم يُنفّذ يمكن تنفيذه بعد.',
    outcome: 'النتيجة',
    label: 'حسابات هذا التغيير',
  },
  runs: {
    title: 'التغييرات حتى الآن',
    undo: 'تراجع',
    open: 'عرض',
  },
}
