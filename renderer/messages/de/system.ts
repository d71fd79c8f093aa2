/** The section of the settings on the system around the app. */
export const system = {
  title: 'System',
  help: 'Was die App außerhalb ihres Fensters tut.',
  login: 'Beim Anmelden starten',
  loginHelp: 'Das merkt sich das System.',
  noLogin:
    'Diese App kann nicht beim Anmelden starten: Sie wurde nicht installiert oder läuft in einem Browser.',
  notices: {
    title: 'Benachrichtigungen',
    help: 'Sie nennen Instanzen und nichts von deren Inhalt. Bei gesperrtem Tresor erscheint nichts.',
    none: 'Hier gibt es keine Benachrichtigungen: Die App läuft in einem Browser, oder das System hat keine.',
    certificates: 'Zertifikate, die in 30, 7 oder 1 Tagen ablaufen',
    tokens: 'Tokens, die ein Server nicht mehr annimmt',
    servers: 'Server, die nicht antworten und die wieder antworten',
  },
  updates: {
    title: 'Aktualisierungen',
    help: 'Eine Datei wird gegen ihre Prüfsumme und, wo das System eine hat, ihre Signatur geprüft, bevor sie eingesetzt wird. Zu einer älteren Version führt kein Weg.',
    mode: 'Neue Versionen',
    off: 'Nicht danach suchen',
    notify: 'Darüber Bescheid geben',
    automatic: 'Beim Beenden der App installieren',
    none: 'Diese App ersetzt sich nicht selbst: Sie läuft aus ihren Quellen oder in einem Browser, oder sie kam als Paket des Systems, das sie aktualisiert.',
    forbidden:
      'Aktualisierungen sind auf diesem Computer nicht erlaubt. Wer ihn verwaltet, hat das festgelegt.',
    check: 'Nach einer neuen Version suchen',
    checking: 'Suche nach einer neuen Version…',
    newest: 'Das ist die neueste Version.',
    found: 'Version {version} kann geladen werden.',
    downloading: 'Version {version} wird geladen…',
    ready: 'Version {version} ist geladen und geprüft.',
    download: 'Laden',
    install: 'Installieren und neu starten',
    notes: 'Was neu ist',
    faults: {
      unreachable: 'Niemand hat geantwortet, oder die Antwort brach ab. Nichts wurde geändert.',
      unreadable: 'Die Liste der Versionen ist nicht lesbar. Nichts wurde geändert.',
      'not-verified':
        'Die Datei ist nicht die, die ihre Hersteller genannt haben. Sie wurde verworfen, und nichts wurde geändert.',
      'not-written':
        'Die neue Version ließ sich nicht einsetzen: Der Datenträger ist voll oder der Ort nicht beschreibbar. Sonst wurde nichts geändert.',
    },
  },
}
