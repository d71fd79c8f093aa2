/** What is kept to be read without a network. */
export const storage = {
  title: 'ما يُحفظ',
  help: 'كل ما شوهد يبقى مقروءًا بلا شبكة: مشفّرًا، على هذا الحاسوب وحده، ولا يتجاوز هذا الحد أبدًا.',
  limit: 'الحد الأقصى',
  limitHelp: 'يُحذف أولًا ما لم يُستخدم منذ أطول مدة.',
  used: '{used} من {limit}',
  clearAll: 'نسيان كل ما حُفظ…',
  empty: 'لم يُحفظ شيء بعد.',
  accounts: 'لا حسابات | حساب واحد | حسابان | {count} حسابات | {count} حسابًا | {count} حساب',
  items: 'عناصر القوائم: {count}',
  clear: 'نسيان',
  clearNamed: 'نسيان ما حُفظ من {name}',
  clearInstance: 'نسيان كل ما يخص هذا الخادم…',
  ask: 'هل يُنسى ما حُفظ من {name}؟',
  askAll: 'هل يُنسى كل ما حُفظ؟',
  askText: 'يمكن جلبه من جديد ما دامت الخوادم تستجيب. تبقى الرموز والمسودات وسجل التغييرات.',
  cancel: 'إبقاء',
}
