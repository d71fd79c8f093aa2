import type { Catalogue } from '../catalogue.ts'

/** `vault` in German. */
export const vault: NonNullable<Catalogue['vault']> = {
  filesIn: 'Dateien dieser App',
  copyFolder: 'Ordner kopieren',
  waiting: 'Der Tresor wird gesucht…',
  create: {
    title: 'Tresor anlegen',
    lead: 'Der Tresor hält die Zugriffstoken Ihrer Chatwoot-Server in einer verschlüsselten Datei auf diesem Computer. Nichts verlässt ihn außer dem Token, und das nur zu seinem eigenen Server.',
    how: 'Wie er geschützt ist',
    keychain: 'Mit dem Schlüsselbund dieses Computers',
    keychainHelp:
      'Öffnet sich mit Ihrer Anmeldung an diesem Computer. Wer hier Ihr Benutzerkonto verwenden kann, kann ihn auch öffnen.',
    passphrase: 'Mit einer Passphrase',
    passphraseHelp:
      'Wird bei jedem Öffnen des Tresors verlangt. Sie ist nirgends gespeichert: Geht sie verloren, kann niemand den Tresor öffnen.',
    noKeychain:
      'Auf diesem Computer wurde kein Schlüsselbund gefunden; deshalb schützt eine Passphrase den Tresor. Sie ist nirgends gespeichert: Geht sie verloren, kann niemand den Tresor öffnen, und alle Token müssen neu eingegeben werden.',
    submit: 'Tresor anlegen',
    working: 'Tresor wird angelegt…',
  },
  passphrase: {
    label: 'Passphrase',
    new: 'Neue Passphrase',
    current: 'Jetzige Passphrase',
    repeat: 'Passphrase wiederholen',
    help: 'Mindestens {count} Zeichen. Mehrere Wörter ohne Zusammenhang sind leicht zu merken und schwer zu erraten.',
    tooShort: 'Mindestens {count} Zeichen sind nötig; das sind {length}.',
    differs: 'Die beiden stimmen nicht überein.',
    missing: 'Geben Sie die Passphrase ein.',
    strength: 'Wie schwer sie zu erraten ist',
    short: 'Zu kurz',
    weak: 'Leicht zu erraten',
    fair: 'Mittel',
    strong: 'Schwer zu erraten',
  },
  unlock: {
    title: 'Der Tresor ist gesperrt',
    lead: 'Nichts von seinem Inhalt ist lesbar, bis er entsperrt wird.',
    submit: 'Entsperren',
    withKeychain: 'Mit dem Schlüsselbund entsperren',
    working: 'Wird entsperrt…',
    keychainLead: 'Der Schlüsselbund dieses Computers hält seinen Schlüssel.',
    or: 'oder',
    byCode:
      'Mit dem Wiederherstellungscode geöffnet. Wenn der Schlüsselbund oder die Passphrase diesen Tresor nicht mehr öffnet, legen Sie einen neuen Zugang an.',
    waysIn: 'Wege, den Tresor zu öffnen',
  },
  keychainChanged: {
    title: 'Der Schlüsselbund öffnet diesen Tresor nicht mehr',
    lead: 'Der Schlüssel dieses Tresors liegt im Schlüsselbund des Betriebssystems, und dieser ist verschwunden oder antwortet mit einem anderen Schlüssel. Das geschieht, wenn der Tresor von einem anderen Computer oder Benutzer kopiert oder der Schlüsselbund zurückgesetzt wurde.',
    doFirst:
      'Melden Sie sich als der Benutzer an, der den Tresor angelegt hat, entsperren Sie den Schlüsselbund und versuchen Sie es erneut. Der Tresor wurde nicht verändert.',
    noKeychain:
      'Diese App hat beim Start keinen Schlüsselbund gefunden, und in einem Browser gibt es keinen. Melden Sie sich als der Benutzer an, der den Tresor angelegt hat, entsperren Sie den Schlüsselbund und starten Sie die Desktop-App. Der Tresor wurde nicht verändert.',
    passphrase: 'Dieser Tresor hat auch eine Passphrase, die ihn ohne den Schlüsselbund öffnet.',
    retry: 'Schlüsselbund erneut versuchen',
    recovery:
      'Oder öffnen Sie ihn mit dem Wiederherstellungscode und legen Sie danach unter Einstellungen → Tresor einen neuen Eintrag im Schlüsselbund an.',
  },
  damaged: {
    title: 'Die Tresordatei ist beschädigt',
    lead: 'Der Schlüssel stimmt, aber die Datei dahinter lässt sich nicht lesen. Nichts wurde geschrieben oder gelöscht.',
    doFirst:
      'Schließen Sie die App, legen Sie Sicherungskopien der beiden Dateien unten an ihre Stelle und starten Sie sie neu.',
    retry: 'Erneut versuchen',
  },
  newer: {
    title: 'Dieser Tresor stammt von einer neueren Version',
    lead: 'Diese Version kann ihn nicht lesen und lässt ihn unberührt, damit nichts verloren geht.',
    doFirst: 'Aktualisieren Sie die App und öffnen Sie ihn dann erneut.',
    retry: 'Erneut versuchen',
  },
  gone: {
    title: 'Der Tresor ist nicht erreichbar',
    lead: 'Er lag in diesem Ordner. Jetzt lässt sich der Ordner nicht lesen, oder es ist nichts mehr davon darin: ein Laufwerk ist nicht verbunden, ein Ordner wurde verschoben, oder es fehlen Rechte. An seiner Stelle wird kein neuer Tresor angelegt.',
    doFirst:
      'Verbinden Sie das Laufwerk oder legen Sie den Ordner zurück, und sehen Sie dann noch einmal nach. Wenn Sie den Tresor selbst entfernt haben, starten Sie die App neu.',
    retry: 'Noch einmal nachsehen',
  },
  inUse: {
    title: 'Der Tresor ist in einem anderen Prozess geöffnet',
    lead: 'Nur ein Prozess darf einen Tresor zur selben Zeit verwenden, damit keiner ihn beschädigt. Ein anderes Fenster dieser App, oder eines, das nicht richtig beendet wurde, hält ihn.',
    doFirst: 'Schließen Sie das andere und versuchen Sie es erneut.',
    retry: 'Erneut versuchen',
  },
  change: {
    lead: 'Der Inhalt des Tresors bleibt; nur die Art, ihn zu öffnen, ändert sich.',
    submit: 'Passphrase ändern',
    done: 'Die Passphrase wurde geändert.',
    note: 'Früher angelegte Kopien des Tresors öffnen sich weiterhin mit der alten Passphrase.',
    none: 'Dieser Tresor öffnet sich mit dem Schlüsselbund und hat keine Passphrase.',
  },
}
