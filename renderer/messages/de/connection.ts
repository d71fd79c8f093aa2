import type { Catalogue } from '../catalogue.ts'

/** `connection` in German. */
export const connection: NonNullable<Catalogue['connection']> = {
  section: 'Verbindung',
  lead: 'Wie Anfragen diesen Server erreichen: für eine eigene Zertifizierungsstelle, einen Proxy oder eine Schranke davor. Gilt nur für diesen Server und liegt im Tresor.',
  open: 'Verbindungseinstellungen öffnen',
  save: 'Speichern',
  saved: 'Gespeichert. Frühere Verbindungen sind geschlossen.',
  reset: 'Verbindung zurücksetzen',
  doctorAs: 'Als wen prüfen',
  way: {
    pin: 'Dieses Zertifikat festlegen…',
    certificate: 'Einer Stelle vertrauen…',
    proxy: 'Proxy festlegen…',
    headers: 'Header für die Schranke…',
  },
  certificate: {
    title: 'Zertifikat',
    legend: 'Wer bürgt für das Zertifikat?',
    system: 'Dieser Computer',
    systemHelp: 'Wie bei den Browsern hier.',
    authority: 'Eine eigene Stelle',
    authorityHelp: 'Etwa die Ihrer Organisation, nur für diesen Server.',
    pin: 'Sein Fingerabdruck',
    pinHelp: 'Genau ein Zertifikat zählt, gleich von wem, für wen und bis wann. Ein anderes wird abgelehnt.',
    held: 'Vertraut für diesen Server',
    until: 'gültig bis {time}',
    pem: 'Zertifikate der Stelle (PEM)',
    pemHelp: 'Der Text von BEGIN CERTIFICATE bis END CERTIFICATE, oder eine Datei damit.',
    file: 'Datei wählen…',
    fingerprint: 'SHA-256-Fingerabdruck',
    fingerprintHelp:
      '64 Ziffern. Die Prüfung der Verbindung liest ihn vom Server; vergleichen Sie ihn mit dem, was dessen Verwaltung sagt.',
    plainHttp: 'Die Adresse beginnt mit http://, also gibt es kein Zertifikat.',
  },
  proxy: {
    title: 'Proxy',
    legend: 'Welchen Weg nehmen Anfragen?',
    system: 'Wie dieser Computer',
    systemHelp: 'Durch den Proxy des Systems, falls es einen gibt.',
    none: 'Direkt',
    noneHelp: 'Nie durch einen Proxy.',
    own: 'Ein eigener Proxy',
    ownHelp: 'Nur für diesen Server.',
    url: 'Adresse des Proxys',
    urlHelp: 'Mit http:// oder https:// und dem Port.',
    username: 'Benutzername',
    password: 'Passwort',
    passwordHeld: 'Ein Passwort ist hinterlegt. Es bleibt, solange das Feld leer ist.',
    passwordHelp: 'Liegt im Tresor und geht nur an diesen Proxy.',
  },
  headers: {
    title: 'Zusätzliche Header',
    lead: 'Gehen mit jeder Anfrage an diesen Server und an keinen anderen, für eine Schranke davor. Werte liegen im Tresor und sind nicht mehr zu sehen.',
    none: 'keine',
    count: '{count} hinterlegt | {count} hinterlegt',
    held: 'Hinterlegte Header',
    isHeld: 'hinterlegt',
    remove: '{name} entfernen',
    legend: 'Was verlangt die Schranke?',
    cloudflare: 'Dienst-Token von Cloudflare',
    cloudflareHelp: 'Ein Paar aus Client-ID und Geheimnis.',
    basic: 'Benutzername und Passwort',
    basicHelp: 'Basic-Authentifizierung eines Webservers.',
    other: 'Ein anderer Header',
    otherHelp: 'Ein beliebiger Name mit seinem Wert.',
    name: 'Name des Headers',
    value: 'Wert',
    add: 'Hinterlegen',
  },
  pin: {
    title: 'Dieses Zertifikat festlegen?',
    lead: '{host} hat dieses Zertifikat gezeigt. Fragen Sie die Verwaltung auf einem anderen Weg als diesem Netz nach dem Fingerabdruck, und legen Sie es nur fest, wenn beide gleich sind.',
    subject: 'Ausgestellt für',
    issuer: 'Ausgestellt von',
    expires: 'Gültig bis',
    copy: 'Fingerabdruck kopieren',
    confirm: 'Dieses Zertifikat festlegen',
  },
  problem: {
    'authority-empty': 'Fügen Sie die Zertifikate der Stelle ein, oder wählen Sie eine Datei.',
    'authority-unreadable':
      'Darin ist kein Zertifikat zu lesen. Es ist ein Text zwischen BEGIN CERTIFICATE und END CERTIFICATE.',
    'authority-private-key':
      'Das enthält einen privaten Schlüssel. Gebraucht wird nur das Zertifikat; der Schlüssel bleibt, wo er ist.',
    'authority-too-many': 'Höchstens 50 Zertifikate.',
    'pin-unreadable': 'Ein SHA-256-Fingerabdruck hat 64 Ziffern aus 0–9 und A–F.',
    'pin-without-tls': 'Eine Adresse mit http:// zeigt kein Zertifikat, das man festlegen könnte.',
    'proxy-unreadable':
      'Das ist keine Adresse eines Proxys. Eine sieht aus wie http://proxy.example.com:3128.',
    'proxy-scheme': 'Nur Proxys mit http:// oder https:// sind möglich.',
    'proxy-credentials':
      'Benutzername und Passwort haben eigene Felder; der Name kann keinen Doppelpunkt enthalten.',
    'proxy-user-missing': 'Zu einem Passwort gehört ein Benutzername.',
    'header-name-empty': 'Geben Sie den Namen des Headers ein.',
    'header-name-characters': 'Ein Name hat nur Buchstaben, Ziffern und Bindestriche.',
    'header-name-reserved': 'Diesen Namen verwenden die App, der Server oder HTTP selbst.',
    'header-value-empty': 'Geben Sie einen Wert ein.',
    'header-value-characters': 'Ein Wert hat nur einfache Zeichen in einer Zeile.',
    'header-too-long': 'Das ist zu lang für einen Header.',
    'header-too-many': 'Höchstens 20 Header.',
  },
  gate: {
    'cloudflare-access': {
      meaning: 'Cloudflare Access hat statt Chatwoot mit seiner Anmeldung geantwortet.',
      advice:
        'Lassen Sie in Cloudflare Zero Trust ein Dienst-Token anlegen und für diesen Server zulassen, und hinterlegen Sie ID und Geheimnis als zusätzliche Header.',
    },
    'oauth-proxy': {
      meaning: 'Ein OAuth-Proxy hat statt Chatwoot geantwortet und will eine Anmeldung im Browser.',
      advice:
        'Lassen Sie Anfragen unter /api, /auth und /app/login durch, oder hinterlegen Sie den Header, den er von Programmen annimmt.',
    },
    authelia: {
      meaning: 'Authelia hat statt Chatwoot geantwortet und will eine Anmeldung im Browser.',
      advice:
        'Setzen Sie in Authelia „bypass“ für /api, /auth und /app/login, oder erlauben Sie dort Basic-Authentifizierung und hinterlegen Sie sie als zusätzlichen Header.',
    },
    authentik: {
      meaning: 'authentik hat statt Chatwoot geantwortet und will eine Anmeldung im Browser.',
      advice:
        'Nehmen Sie in authentik /api, /auth und /app/login von der Anmeldung aus, oder hinterlegen Sie den Header, den es von Programmen annimmt.',
    },
    'sign-in-page': {
      meaning: 'Eine Seite, die eine Anmeldung will, hat statt Chatwoot geantwortet.',
      advice:
        'Lassen Sie API-Anfragen durch, oder hinterlegen Sie den Header, den die Schranke von Programmen annimmt.',
    },
    'captive-portal': {
      meaning: 'Das Netz selbst will eine Anmeldung, bevor es etwas durchlässt, wie in Hotels und Zügen.',
      advice: 'Öffnen Sie eine Seite im Browser, melden Sie sich im Netz an, und versuchen Sie es erneut.',
    },
  },
  redirect: {
    loop: {
      meaning:
        '{host} leitet die Anfrage endlos auf dieselbe Adresse um. Chatwoot hält sie für unverschlüsselt.',
      advice: 'Lassen Sie den Proxy vor Chatwoot X-Forwarded-Proto: https senden.',
    },
    'first-run': {
      meaning: 'Die Seite zur ersten Einrichtung dieses Chatwoot hat noch niemand abgeschlossen.',
      advice:
        'Öffnen Sie {location} im Browser, schließen Sie die Einrichtung ab, und versuchen Sie es erneut.',
    },
    'other-path': {
      meaning:
        '{host} leitet die Anfrage auf einen anderen Pfad um. Das tut nicht Chatwoot, sondern etwas davor.',
      advice: 'Prüfen Sie die Adresse, und wie der Proxy vor Chatwoot Pfade weitergibt.',
    },
  },
}
