import type { Catalogue } from '../catalogue.ts'

/** `settings` in Arabic. */
export const settings: NonNullable<Catalogue['settings']> = {
  title: 'الإعدادات',
  appearance: {
    title: 'المظهر',
    help: 'يُحفظ خارج الخزنة، حتى تتبعه شاشة القفل.',
    theme: 'المظهر',
    system: 'كالنظام',
    light: 'فاتح',
    dark: 'داكن',
    contrast: 'تباين عالٍ',
    language: 'اللغة',
    languageSystem: 'كالنظام',
    singleKeys: 'المفاتيح المفردة اختصارات',
    singleKeysHelp: '‏R وE وF و/ و?. من دونها تبقى لوحة الأوامر والاختصارات مع Ctrl أو Cmd.',
  },
  vault: {
    title: 'الخزنة',
    protectedBy: 'تحميها',
    keychain: 'سلسلة مفاتيح هذا الحاسوب',
    passphrase: 'عبارة مرور',
    keychainMeans: 'من يستطيع استخدام حسابك على هذا الحاسوب يستطيع فتحها.',
    passphraseMeans: 'لا تفتحها إلا عبارة المرور. لا تُحفظ في أي مكان ولا يمكن استعادتها.',
    noKeychain: 'لم توجد سلسلة مفاتيح على هذا الحاسوب.',
    folder: 'الملفات',
    copyFolder: 'نسخ المجلد',
    changePassphrase: 'تغيير عبارة المرور',
  },
  keyslots: {
    title: 'طرق فتح الخزنة',
    help: 'سلسلة المفاتيح وعبارات المرور ورمز الاسترداد.',
  },
  copies: {
    title: 'نسخ الخزنة',
    help: 'تُؤخذ مرة في اليوم ما دامت الخزنة مفتوحة، وقبل أن يغيرها تحديث، وتُفحص كل منها بعد كتابتها. تُحفظ أحدث سبع من كل نوع، وثلاث مما أُخذ قبل استعادة.',
  },
  lock: {
    title: 'القفل',
    help: 'لا تُظهر الخزنة المقفلة شيئًا مما كان مفتوحًا ولا تجيب أي نداء.',
    after: 'القفل إذا لم يُكتب ولم يُنقر شيء مدة',
    never: 'لا تُقفل من تلقاء نفسها',
    minutes:
      'لا دقائق ({count}) | دقيقة واحدة ({count}) | دقيقتان ({count}) | {count} دقائق | {count} دقيقة | {count} دقيقة',
    hours:
      'لا ساعات ({count}) | ساعة واحدة ({count}) | ساعتان ({count}) | {count} ساعات | {count} ساعة | {count} ساعة',
    onScreenLock: 'القفل عند قفل الشاشة أو نوم الحاسوب',
    onScreenLockHelp: 'يعلم تطبيق سطح المكتب بذلك من النظام؛ أما صفحة المتصفح فلا.',
    now: 'القفل الآن',
  },
  diagnostics: {
    title: 'التشخيص',
    help: 'لتقرير عن خطأ. لا يحوي رمزًا ولا اسم خادم أو شخص ولا مسارًا داخل مجلدك الشخصي.',
    show: 'عرض التشخيص',
    refresh: 'القراءة من جديد',
    copy: 'نسخ التشخيص',
    label: 'التشخيص نصًا',
  },
  about: {
    title: 'حول',
    text: 'تطبيق سطح مكتب مستقل لمن يديرون خوادم Chatwoot الخاصة بهم. رخصة MIT.',
    version: 'الإصدار',
    host: 'يعمل في',
    desktop: 'نافذته الخاصة',
    loopback: 'متصفح على هذا الحاسوب',
    sqlite: 'قاعدة البيانات',
  },
}
