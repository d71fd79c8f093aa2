import type { NoticeTopic } from '#shared/domain/notice.ts'
import type { Appearance } from '#shared/domain/preferences.ts'

/**
 * What the system shows for us outside any page: menu, tray and notifications. They stand here and not in the pages' catalogues, because
 * pages and backend import nothing of each other, and because they are needed when there is no page.
 */
export interface DesktopTexts {
  file: string
  newWindow: string
  lock: string
  view: string
  hideFromCapture: string
  open: string
  quit: string
  /** With `{version}`. */
  newVersion: string
  notices: Readonly<Record<NoticeTopic, string>>
}

type TextLanguage = Exclude<Appearance['language'], 'system'>

const TEXTS: Readonly<Record<TextLanguage, DesktopTexts>> = {
  en: {
    file: '&File',
    newWindow: 'New window',
    lock: 'Lock vault',
    view: '&View',
    hideFromCapture: 'Hide from screen sharing',
    open: 'Open Switchyard',
    quit: 'Quit',
    newVersion: 'A new version of Switchyard: {version}',
    notices: {
      'certificate-over': 'The certificate of a server is over',
      'certificate-1': 'A server’s certificate ends within a day',
      'certificate-7': 'A server’s certificate ends within 7 days',
      'certificate-30': 'A server’s certificate ends within 30 days',
      token: 'A server no longer takes the token',
      down: 'A server does not answer',
      up: 'A server answers again',
    },
  },
  de: {
    file: '&Datei',
    newWindow: 'Neues Fenster',
    lock: 'Tresor sperren',
    view: '&Ansicht',
    hideFromCapture: 'Vor Bildschirmübertragung verbergen',
    open: 'Switchyard öffnen',
    quit: 'Beenden',
    newVersion: 'Eine neue Version von Switchyard: {version}',
    notices: {
      'certificate-over': 'Das Zertifikat eines Servers ist abgelaufen',
      'certificate-1': 'Das Zertifikat eines Servers läuft innerhalb eines Tages ab',
      'certificate-7': 'Das Zertifikat eines Servers läuft innerhalb von 7 Tagen ab',
      'certificate-30': 'Das Zertifikat eines Servers läuft innerhalb von 30 Tagen ab',
      token: 'Ein Server nimmt das Token nicht mehr an',
      down: 'Ein Server antwortet nicht',
      up: 'Ein Server antwortet wieder',
    },
  },
  es: {
    file: '&Archivo',
    newWindow: 'Ventana nueva',
    lock: 'Bloquear el almacén',
    view: '&Ver',
    hideFromCapture: 'Ocultar al compartir la pantalla',
    open: 'Abrir Switchyard',
    quit: 'Salir',
    newVersion: 'Una versión nueva de Switchyard: {version}',
    notices: {
      'certificate-over': 'El certificado de un servidor ha caducado',
      'certificate-1': 'El certificado de un servidor caduca en menos de un día',
      'certificate-7': 'El certificado de un servidor caduca en menos de 7 días',
      'certificate-30': 'El certificado de un servidor caduca en menos de 30 días',
      token: 'Un servidor ya no acepta el token',
      down: 'Un servidor no responde',
      up: 'Un servidor vuelve a responder',
    },
  },
  fr: {
    file: '&Fichier',
    newWindow: 'Nouvelle fenêtre',
    lock: 'Verrouiller le coffre',
    view: '&Affichage',
    hideFromCapture: 'Masquer lors du partage d’écran',
    open: 'Ouvrir Switchyard',
    quit: 'Quitter',
    newVersion: 'Une nouvelle version de Switchyard : {version}',
    notices: {
      'certificate-over': 'Le certificat d’un serveur a expiré',
      'certificate-1': 'Le certificat d’un serveur expire dans moins d’un jour',
      'certificate-7': 'Le certificat d’un serveur expire dans moins de 7 jours',
      'certificate-30': 'Le certificat d’un serveur expire dans moins de 30 jours',
      token: 'Un serveur n’accepte plus le jeton',
      down: 'Un serveur ne répond pas',
      up: 'Un serveur répond de nouveau',
    },
  },
  pt_BR: {
    file: '&Arquivo',
    newWindow: 'Nova janela',
    lock: 'Bloquear o cofre',
    view: '&Exibir',
    hideFromCapture: 'Ocultar ao compartilhar a tela',
    open: 'Abrir o Switchyard',
    quit: 'Sair',
    newVersion: 'Uma nova versão do Switchyard: {version}',
    notices: {
      'certificate-over': 'O certificado de um servidor expirou',
      'certificate-1': 'O certificado de um servidor expira em menos de um dia',
      'certificate-7': 'O certificado de um servidor expira em menos de 7 dias',
      'certificate-30': 'O certificado de um servidor expira em menos de 30 dias',
      token: 'Um servidor não aceita mais o token',
      down: 'Um servidor não responde',
      up: 'Um servidor voltou a responder',
    },
  },
  ar: {
    file: 'ملف',
    newWindow: 'نافذة جديدة',
    lock: 'قفل الخزنة',
    view: 'عرض',
    hideFromCapture: 'إخفاء عند مشاركة الشاشة',
    open: 'فتح Switchyard',
    quit: 'إنهاء',
    newVersion: 'إصدار جديد من Switchyard: {version}',
    notices: {
      'certificate-over': 'انتهت صلاحية شهادة أحد الخوادم',
      'certificate-1': 'تنتهي صلاحية شهادة أحد الخوادم خلال يوم',
      'certificate-7': 'تنتهي صلاحية شهادة أحد الخوادم خلال 7 أيام',
      'certificate-30': 'تنتهي صلاحية شهادة أحد الخوادم خلال 30 يومًا',
      token: 'لم يعد أحد الخوادم يقبل الرمز',
      down: 'أحد الخوادم لا يستجيب',
      up: 'عاد أحد الخوادم إلى الاستجابة',
    },
  },
}

/** The texts in the chosen language; where that is the system's, in the language of its tag (`pt-BR`), else in English. */
export function textsIn(language: Appearance['language'], systemTag: string): DesktopTexts {
  if (language !== 'system') return TEXTS[language]
  const [wanted] = systemTag.toLowerCase().split(/[-_]/)
  const names = Object.keys(TEXTS) as TextLanguage[]
  return TEXTS[names.find((name) => name.toLowerCase().split('_')[0] === wanted) ?? 'en']
}
