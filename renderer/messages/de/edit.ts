import type { Catalogue } from '../catalogue.ts'

/** `edit` in German. */
export const edit: NonNullable<Catalogue['edit']> = {
  readOnly: {
    agent: 'Nur lesbar: {name} ist hier Agent, und nur Administratoren dürfen ein Konto ändern.',
    agentWay: 'Token eines Administrators verwenden',
  },
  suspended: 'Das Konto ist gesperrt. Seine Administratoren können die Einstellungen trotzdem ändern.',
  blocked: {
    withdrawn:
      'Speichern ist nicht möglich: Der Server führt dieses Konto für {name} nicht mehr auf. Das Eingegebene bleibt als Entwurf.',
    withdrawnWay: 'Zur Instanz',
    token:
      'Speichern ist nicht möglich: Der Server lehnt das Token von {name} ab. Das Eingegebene bleibt als Entwurf.',
    tokenWay: 'Anderes Token eingeben',
    offline: 'Kein Netz: Das Speichern wartet, das Eingegebene bleibt als Entwurf.',
  },
  group: {
    general: 'Allgemein',
    company: 'Unternehmen',
    autoResolve: 'Automatisches Lösen',
    advanced: 'Erweitert',
  },
  groupNote: {
    general: 'Als wen Agenten und Kunden das Konto sehen.',
    company: 'Notizen zum Unternehmen hinter dem Konto. Der Server übernimmt sie ungeprüft.',
    autoResolve: 'Was mit Unterhaltungen geschieht, in denen nichts mehr geschieht.',
    advanced: 'Selten gebraucht.',
  },
  help: {
    name: 'Der Name, den Agenten in der Oberfläche sehen. Leerzeichen an den Enden bleiben erhalten.',
    locale: 'Der Oberfläche und der E-Mails. Angeboten werden nur Sprachen, die dieser Server aufführt.',
    domain: 'Antworten per E-Mail werden an sie gerichtet. Es ist nicht die Adresse einer Website.',
    support_email:
      'E-Mails werden von ihr versendet. Gezeigt wird die geltende Adresse: die hier gespeicherte oder die der Installation. Gesendet wird sie nur, wenn sie geändert wird; geleert gilt wieder die der Installation.',
    industry: 'Freier Text; die Vorschläge stammen aus der Einrichtung von Chatwoot.',
    company_size: 'Freier Text; die Vorschläge stammen aus der Einrichtung von Chatwoot.',
    timezone: 'Eine Zone der IANA-Liste. Mit dem Namen einer Stadt ist sie zu finden.',
    website: 'Die Website des Unternehmens. Von ihr wird nichts geladen.',
    referral_source: 'Freier Text; die Vorschläge stammen aus der Einrichtung von Chatwoot.',
    user_role:
      'Der Server behält sie, zeigt sie aber in keiner Antwort. Deshalb beginnt dieses Feld immer leer.',
    auto_resolve_after:
      'Unterhaltungen ohne Aktivität werden nach dieser Zeit von selbst gelöst. Leer schaltet das aus; sonst von {minimum} bis {maximum}.',
    auto_resolve_duration:
      'Unterhaltungen ohne Aktivität werden nach so vielen Tagen von selbst gelöst. Leer schaltet das aus; dieser Server zählt ganze Tage, mindestens {minimum}.',
    autoResolveUnknown:
      'Nichts verrät, ob dieser Server Minuten oder Tage zählt; die Zahl wird gesendet, wie sie dasteht. Leer schaltet das aus.',
    auto_resolve_message:
      'Geht an den Kunden, wenn eine Unterhaltung von selbst gelöst wird. Leer: Es wird nichts gesendet.',
    auto_resolve_ignore_waiting:
      'Ein: Eine Unterhaltung, in der der Kunde auf Antwort wartet, bleibt unberührt. Aus: Auch sie wird gelöst.',
    auto_resolve_label:
      'Kommt an Unterhaltungen, die von selbst gelöst werden. Ob es dieses Label gibt, prüft der Server nicht.',
    audio_transcriptions: 'Macht aus Sprachnachrichten Text. Nur in Enterprise-Ausgaben wirksam.',
    conversation_required_attributes:
      'Schlüssel von Unterhaltungsattributen, die vor dem Lösen ausgefüllt sein müssen, einer je Zeile.',
  },
  refused: {
    'malformed-text': 'Darin steckt ein halbes Zeichen. Löschen und neu eingeben.',
    'no-number': 'Das ist keine Zahl.',
    'unknown-locale': 'Dieser Server führt die Sprache nicht auf und stürzt ab, wenn er sie bekommt.',
    'locale-not-text': 'Eine Sprache ist ein Code wie pt_BR. Bei allem anderen stürzt dieser Server ab.',
    blank: 'Ein Name ist nötig.',
    'too-long': 'Höchstens {limit} Zeichen.',
    'not-an-address': 'Das ist keine E-Mail-Adresse.',
    'wrong-type': 'Der Server verlangt hier eine andere Art von Wert.',
    'not-a-number': 'Nur ganze Zahlen.',
    'too-small': 'Mindestens {limit}.',
    'too-large': 'Höchstens {limit}.',
    null: 'Ein Name ist nötig: Ohne einen stürzt dieser Server ab.',
    nul: 'Darin steckt ein unsichtbares NUL-Zeichen, an dem der Server scheitert. Bitte löschen.',
    'too-long-to-store': 'Höchstens {limit} Zeichen: Der Server lässt mehr zu und scheitert dann.',
  },
  wholeNumbers: 'Nur ganze Zahlen.',
  stored:
    'Das Konto enthält hier {value}; damit lehnt der Server jedes Speichern ab. Das muss zuerst berichtigt werden.',
  serverRefused: 'Der Server hat diesen Wert abgelehnt.',
  altered: {
    'as-text': 'Der Server speichert es als Text.',
    'as-whole-number': 'Der Server speichert ganze Tage: {value}.',
    'as-locale': 'Der Server speichert den Code: {value}.',
    cleared: 'Der Server speichert das als nicht gesetzt.',
    'falls-back': 'Geleert: Gezeigt wird dann die Adresse der Installation.',
    hidden: 'Der Server speichert es, aber keine Antwort zeigt es.',
    'without-nulls': 'Leere Einträge entfallen.',
  },
  ignored: {
    title: 'Hier nicht angeboten',
    'unknown-parameter': '{names}: keinem Server bekannt.',
    'not-on-this-server': '{names}: wird von der Version dieses Servers stillschweigend verworfen.',
    'other-auto-resolve':
      '{names}: Dieser Server führt das automatische Lösen unter seinem anderen Namen, siehe oben.',
    'enterprise-only':
      '{names}: nur in Enterprise-Ausgaben gespeichert; dieser Server verwirft es stillschweigend.',
    'wrong-shape': '{names}: Ein Wert dieser Form wird von diesem Server stillschweigend verworfen.',
  },
  field: {
    was: 'Vorher:',
    putBack: '{name} zurücksetzen',
    theirs: 'Inzwischen auf dem Server geändert, jetzt:',
    localeNone: 'Nicht gesetzt: Vorgabe der Installation',
    days: 'Tage',
    hours: 'Stunden',
    minutes: 'Minuten',
    amount: 'Zahl',
    part: '{name}: {unit}',
    off: 'Aus',
    inMinutes: '= {count} Minute | = {count} Minuten',
    suggestions: 'Vorschläge',
    unknownZone: 'Steht nicht in der IANA-Liste dieses Computers. Der Server übernimmt es ungeprüft.',
    unknownLabel: 'Ein Label dieses Namens ist hier nicht bekannt.',
    noLabels: 'Die Labels dieses Kontos wurden noch nicht gelesen.',
    readLabels: 'Jetzt lesen',
  },
  bar: {
    label: 'Ungespeicherte Änderungen',
    none: 'Keine Änderungen',
    changes: '{count} Änderung | {count} Änderungen',
    refused: '{count} kann nicht gespeichert werden | {count} können nicht gespeichert werden',
    kept: 'als Entwurf gesichert',
    keeping: 'wird gesichert …',
    notKept: 'Entwurf nicht gesichert:',
    review: 'Prüfen und speichern',
    discard: 'Verwerfen',
    discarded: 'Änderungen verworfen',
    nothing: 'Es wurde noch nichts geändert.',
    putBack: 'Zurückholen',
  },
  draft: {
    back: 'Das wurde schon eingegeben ({time}) und nicht gespeichert.',
    discard: 'Verwerfen',
    undo: 'Das Formular enthält die Werte von vor der Änderung ({time}). Gesendet wird erst beim Speichern.',
    undoGone: 'Diese Änderung steht nicht mehr im Verlauf.',
  },
  review: {
    title: 'In {name} speichern?',
    where: 'Auf {instance}, als {identity}.',
    field: 'Feld',
    before: 'Jetzt',
    after: 'Neu',
    json: 'Was gesendet wird (JSON)',
    ignored: 'Nicht gesendet, weil dieser Server es verwerfen würde: {names}.',
    undo: 'Nimmt eine frühere Änderung zurück.',
    submit: '{count} Änderung in {name} speichern | {count} Änderungen in {name} speichern',
    back: 'Zurück zum Formular',
    saving: '{name} wird gespeichert',
  },
  result: {
    saved: '{count} Änderung in {name} gespeichert | {count} Änderungen in {name} gespeichert',
    nothing: 'Der Server enthielt diese Werte bereits: Es wurde nichts gesendet.',
    keptTitle: 'Gespeichert, aber der Server hat etwas anderes behalten.',
    keptSent: 'gesendet',
    keptNow: 'behalten',
    dropped: 'Nicht gesendet, weil dieser Server es verwerfen würde: {names}.',
    close: 'Schließen',
    notSavedTitle: 'Nicht gespeichert.',
    notSaved:
      'Die Verbindung brach beim Speichern ab. Das Konto wurde seither neu gelesen: Es enthält noch die alten Werte. Die neuen stehen weiter im Formular.',
    unknownTitle: 'Ob das gespeichert wurde, ist nicht bekannt.',
    unknown:
      'Die Verbindung brach nach dem Senden ab, und der Server antwortet nicht. Sobald er es tut, wird nachgesehen; nichts wird zweimal gesendet. Das Eingegebene bleibt im Formular.',
    check: 'Jetzt nachsehen',
    resolvedSaved: 'Nachgesehen: Die Änderung wurde gespeichert.',
    resolvedNotSaved:
      'Nachgesehen: Die Änderung wurde nicht gespeichert. Das Eingegebene steht noch im Formular.',
  },
  conflict: {
    title: 'Jemand anderes hat {name} inzwischen geändert',
    lead: 'Es wurde nichts gesendet. Für jedes Feld ist zu wählen, was gelten soll; alles andere wurde zusammengeführt.',
    before: 'Vorher',
    theirs: 'Anderer',
    mine: 'Eigener',
    hint: 'Für jedes Feld eines wählen.',
    submit: '{count} Änderung in {name} speichern | {count} Änderungen in {name} speichern',
    settle: 'Den anderen Stand behalten',
    back: 'Zurück zum Formular',
  },
}
