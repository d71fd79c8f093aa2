import type { Catalogue } from '../catalogue.ts'

export const policy: Catalogue['policy'] = {
  title: 'Verwaltet',
  help: 'Für alle an diesem Computer festgelegt von denen, die ihn verwalten.',
  broken:
    'Der Richtliniendatei kann nicht gefolgt werden, deshalb ist alles verboten, was sich verbieten lässt. Sie muss eine Datei in der bekannten Form mit höchstens 64 kB sein, in die nicht alle schreiben können.',
  file: 'Richtliniendatei',
  forbidden: 'Verboten',
  lockAfter: 'Sperrt spätestens nach',
  onScreenLock: 'Sperrt mit dem Bildschirm',
  yes: 'Ja',
  what: {
    'password-sign-in': 'Anmelden mit E-Mail und Passwort',
    exports: 'Exporte des Tresors und des Verlaufs',
    'plain-http': 'Verbindungen ohne Verschlüsselung',
    updates: 'Aktualisierungen durch die App selbst',
  },
  servers: 'Server zum Hinzufügen',
  lockNote: 'Wer diesen Computer verwaltet, erlaubt höchstens {time}.',
  screenNote: 'Wer diesen Computer verwaltet, hat das festgelegt.',
  presets: 'Für diesen Computer eingerichtet',
  passwordNote: 'Wer diesen Computer verwaltet, verbietet hier das Anmelden mit Passwort.',
}
