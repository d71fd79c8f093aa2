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
}
