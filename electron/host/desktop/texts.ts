import type { Appearance } from '#shared/domain/preferences.ts'

/**
 * What the system shows for us outside any page: menu and tray. They stand here and not in the pages' catalogues, because
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
  },
  de: {
    file: '&Datei',
    newWindow: 'Neues Fenster',
    lock: 'Tresor sperren',
    view: '&Ansicht',
    hideFromCapture: 'Vor Bildschirmübertragung verbergen',
    open: 'Switchyard öffnen',
    quit: 'Beenden',
  },
  es: {
    file: '&Archivo',
    newWindow: 'Ventana nueva',
    lock: 'Bloquear el almacén',
    view: '&Ver',
    hideFromCapture: 'Ocultar al compartir la pantalla',
    open: 'Abrir Switchyard',
    quit: 'Salir',
  },
  fr: {
    file: '&Fichier',
    newWindow: 'Nouvelle fenêtre',
    lock: 'Verrouiller le coffre',
    view: '&Affichage',
    hideFromCapture: 'Masquer lors du partage d’écran',
    open: 'Ouvrir Switchyard',
    quit: 'Quitter',
  },
  pt_BR: {
    file: '&Arquivo',
    newWindow: 'Nova janela',
    lock: 'Bloquear o cofre',
    view: '&Exibir',
    hideFromCapture: 'Ocultar ao compartilhar a tela',
    open: 'Abrir o Switchyard',
    quit: 'Sair',
  },
  ar: {
    file: 'ملف',
    newWindow: 'نافذة جديدة',
    lock: 'قفل الخزنة',
    view: 'عرض',
    hideFromCapture: 'إخفاء عند مشاركة الشاشة',
    open: 'فتح Switchyard',
    quit: 'إنهاء',
  },
}

/** The texts in the chosen language; where that is the system's, in the language of its tag (`pt-BR`), else in English. */
export function textsIn(language: Appearance['language'], systemTag: string): DesktopTexts {
  if (language !== 'system') return TEXTS[language]
  const [wanted] = systemTag.toLowerCase().split(/[-_]/)
  const names = Object.keys(TEXTS) as TextLanguage[]
  return TEXTS[names.find((name) => name.toLowerCase().split('_')[0] === wanted) ?? 'en']
}
