import type { Catalogue } from '../catalogue.ts'

/** `keyslots` in German. */
export const keyslots: NonNullable<Catalogue['keyslots']> = {
  keychain: 'Schlüsselbund dieses Computers',
  passphrase: 'Passphrase',
  recovery: 'Wiederherstellungscode',
  lead: 'Jedes davon öffnet den Tresor allein. Um sie zu ändern, wird eines davon noch einmal gebraucht, damit ein offen gelassener Tresor keinen fremden Schlüssel bekommt.',
  made: 'Angelegt {when}',
  madeUnknown: 'Von einer früheren Version angelegt',
  last: 'der letzte Weg hinein, deshalb bleibt er',
  noRecovery:
    'Es gibt noch keinen Wiederherstellungscode. Wird der Schlüsselbund zurückgesetzt oder geht die Passphrase verloren, öffnet sonst nichts diesen Tresor.',
  makeRecovery: 'Wiederherstellungscode anlegen',
  replaceRecovery: 'Wiederherstellungscode ersetzen',
  addPassphrase: 'Passphrase hinzufügen',
  addPassphraseLead:
    'Sie öffnet den Tresor zusätzlich zu dem, was schon da ist, zum Beispiel für eine zweite Person.',
  addKeychain: 'Schlüsselbund dieses Computers hinzufügen',
  renewKeychain: 'Eintrag im Schlüsselbund erneuern',
  add: 'Hinzufügen',
  added: 'Der Tresor hat einen weiteren Zugang.',
  remove: 'Entfernen',
  removeOne: 'Entfernen: {what}',
  removeTitle: 'Diesen Zugang entfernen: {what}',
  removeLead: 'Danach öffnet er diesen Tresor nicht mehr.',
  removeOlder:
    'Früher angelegte Kopien des Tresors lassen sich weiterhin damit öffnen, wo immer sie liegen. Falls jemand anderes ihn kennen könnte, geben Sie dem Tresor danach einen neuen Schlüssel.',
  removed: 'Der Zugang wurde entfernt.',
  cancel: 'Abbrechen',
  proveWith: 'Bestätigen mit',
  keychainProves: 'Der Schlüsselbund dieses Computers bestätigt es.',
  codeHelp: 'Acht Gruppen zu vier Zeichen. Groß oder klein, mit oder ohne Bindestriche.',
  codeMissing: 'Geben Sie den Wiederherstellungscode ein.',
  codeIncomplete: 'Es fehlen noch Zeichen.',
  useRecovery: 'Wiederherstellungscode verwenden',
  unlock: 'Mit dem Code entsperren',
  recoveryTitle: 'Wiederherstellungscode',
  recoveryLead:
    'Ein Code auf Papier, der diesen Tresor öffnet, wenn Schlüsselbund oder Passphrase es nicht mehr tun. Bewahren Sie ihn bei wichtigen Unterlagen auf: Wer ihn und diese Dateien hat, kann den Tresor öffnen.',
  replaces: 'Der frühere Code gilt nicht mehr, sobald der neue bestätigt ist, und keinen Moment früher.',
  draw: 'Neuen Code zeigen',
  shownOnce:
    'Er wird nur dieses eine Mal gezeigt und nirgends gespeichert. Drucken Sie ihn jetzt oder schreiben Sie ihn ab.',
  print: 'Drucken',
  copyCode: 'Code kopieren',
  lastGroup: 'Die letzten vier Zeichen',
  lastGroupHelp: 'Tippen Sie sie von dort ab, wo Sie den Code aufbewahren. Erst dann gilt er.',
  lastGroupWrong: 'Das sind nicht die letzten vier Zeichen des Codes oben.',
  keep: 'Ich habe ihn aufbewahrt',
  kept: 'Der Wiederherstellungscode öffnet diesen Tresor ab jetzt.',
  paperTitle: 'Switchyard: Wiederherstellungscode',
  paperHow:
    'Öffnet den Tresor, wenn Schlüsselbund oder Passphrase es nicht mehr tun: Wählen Sie auf dem Sperrbildschirm „Wiederherstellungscode verwenden“. Bewahren Sie dieses Blatt getrennt vom Computer auf.',
  paperMade: 'Angelegt am {when}. Ein späterer Code ersetzt ihn.',
  renew: 'Dem Tresor einen neuen Schlüssel geben',
  renewHelp:
    'Falls eine Passphrase, ein Code oder eine alte Kopie in fremden Händen sein könnte, sperrt ein neuer Schlüssel sie alle von dem aus, was der Tresor danach enthält.',
  renewTitle: 'Dem Tresor einen neuen Schlüssel geben?',
  renewLead:
    'Alles darin wird mit einem frischen Zufallsschlüssel neu verschlüsselt. Der lokale Zwischenspeicher beginnt leer.',
  renewEnds: 'Diese öffnen den Tresor danach nicht mehr und müssen neu angelegt werden: {ways}.',
  renewCopies:
    'Frühere Kopien behalten den alten Schlüssel. Sie werden unter den Zugängen als damit zu öffnen aufgeführt und lassen sich dort löschen. Ein Token, das jemand daraus gelesen haben könnte, sollte auf seinem Server erneuert werden.',
  renewNow: 'Neuen Schlüssel geben',
  renewed: 'Der Tresor hat einen neuen Schlüssel.',
  wayChange: 'Verbindung ändern',
  wayLead:
    'Für diesen Server sind Token hinterlegt, und wer auf dem Weg zu ihm steht, sieht sie. Ein Schlüssel des Tresors wird noch einmal gebraucht.',
  wayTitle: 'Weisen Sie nach, dass der Tresor Ihnen gehört',
}
