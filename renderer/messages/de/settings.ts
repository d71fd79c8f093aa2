import type { Catalogue } from '../catalogue.ts'

/** `settings` in German. */
export const settings: NonNullable<Catalogue['settings']> = {
  title: 'Einstellungen',
  appearance: {
    title: 'Erscheinungsbild',
    help: 'Liegt außerhalb des Tresors, damit auch der Sperrbildschirm sich danach richten kann.',
    theme: 'Farben',
    system: 'Wie das System',
    light: 'Hell',
    dark: 'Dunkel',
    contrast: 'Hoher Kontrast',
    language: 'Sprache',
    languageSystem: 'Wie das System',
    singleKeys: 'Einzelne Tasten sind Kurzbefehle',
    singleKeysHelp:
      'R, E, F, P, / und ?. Ohne sie bleiben die Palette und die Kurzbefehle mit Strg oder Cmd.',
  },
  vault: {
    title: 'Tresor',
    protectedBy: 'Geschützt durch',
    keychain: 'den Schlüsselbund dieses Computers',
    passphrase: 'eine Passphrase',
    keychainMeans: 'Wer Ihr Benutzerkonto auf diesem Computer verwenden kann, kann ihn öffnen.',
    passphraseMeans: 'Die Passphrase ist nirgends gespeichert und lässt sich nicht wiederherstellen.',
    noKeychain: 'Auf diesem Computer wurde kein Schlüsselbund gefunden.',
    folder: 'Dateien',
    copyFolder: 'Ordner kopieren',
    changePassphrase: 'Passphrase ändern',
  },
  keyslots: {
    title: 'Zugänge zum Tresor',
    help: 'Schlüsselbund, Passphrasen und ein Wiederherstellungscode.',
  },
  copies: {
    title: 'Kopien des Tresors',
    help: 'Entstehen einmal täglich, während der Tresor offen ist, und bevor eine andere Version der App ihn erstmals öffnet; jede wird nach dem Schreiben geprüft. Von jeder Art bleiben die neuesten sieben, von denen vor einer anderen Version zwanzig, von denen vor einem Wiederherstellen drei.',
  },
  lock: {
    title: 'Sperren',
    help: 'Ein gesperrter Tresor zeigt nichts von dem, was offen war, und beantwortet keinen Aufruf.',
    after: 'Sperren, wenn so lange nichts getippt oder geklickt wurde',
    never: 'Nie von selbst',
    minutes: '{count} Minute | {count} Minuten',
    hours: '{count} Stunde | {count} Stunden',
    onScreenLock: 'Sperren, wenn der Bildschirm gesperrt wird oder der Computer schläft',
    onScreenLockHelp: 'Die Desktop-App erfährt das vom System, eine Browserseite nicht.',
    now: 'Jetzt sperren',
  },
  diagnostics: {
    title: 'Diagnose',
    help: 'Für einen Fehlerbericht. Sie enthält kein Token, keinen Namen eines Servers oder einer Person und keinen Pfad in Ihrem persönlichen Ordner.',
    show: 'Diagnose anzeigen',
    refresh: 'Neu lesen',
    copy: 'Diagnose kopieren',
    label: 'Diagnose als Text',
  },
  about: {
    title: 'Über',
    text: 'Eine unabhängige Desktop-App für alle, die eigene Chatwoot-Server betreiben. MIT-Lizenz.',
    version: 'Version',
    host: 'Läuft in',
    desktop: 'einem eigenen Fenster',
    loopback: 'einem Browser auf diesem Computer',
    sqlite: 'Datenbank',
  },
}
