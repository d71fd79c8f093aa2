import type { Catalogue } from '../catalogue.ts'

/** `vaultCopies` in German. */
export const vaultCopies: NonNullable<Catalogue['vaultCopies']> = {
  reason: {
    'by-hand': 'Von Hand angelegt',
    scheduled: 'Tägliche Kopie',
    'before-migration': 'Vor einer Aktualisierung, die die Tresordatei umgebaut hat',
    'before-restore': 'Vor dem Wiederherstellen einer Kopie',
    'before-update': 'Vor einer Aktualisierung der App',
  },
  size: '{size} kB',
  olderKey: 'Öffnet sich nur mit einem älteren Schlüssel',
  olderKeys:
    '{count} Kopie wurde angelegt, bevor der Tresor seinen jetzigen Schlüssel bekam. Was den Tresor damals öffnete, öffnet sie weiterhin. | {count} Kopien wurden angelegt, bevor der Tresor seinen jetzigen Schlüssel bekam. Was den Tresor damals öffnete, öffnet sie weiterhin.',
  deleteOlder: 'Diese Kopien löschen…',
  empty: 'Noch keine Kopien. Die erste entsteht eine Minute nach dem Öffnen des Tresors.',
  make: 'Jetzt kopieren',
  restore: 'Wiederherstellen…',
  restoreOne: 'Kopie vom {when} wiederherstellen',
  delete: 'Löschen…',
  deleteOne: 'Kopie vom {when} löschen',
  deleteTitle: '{count} Kopie löschen? | {count} Kopien löschen?',
  deleteLead:
    'Sie lassen sich nicht zurückholen. Kopien dieser Dateien an anderen Orten, etwa in einer Sicherung dieses Computers, bleiben.',
  deleteNow: 'Löschen',
  restoreTitle: 'Kopie vom {when} wiederherstellen?',
  restoreLead:
    'Die Kopie wurde vollständig geprüft. Sie träte an die Stelle von allem, was der Tresor enthält.',
  keyOfCopy: 'Um in diese Kopie zu sehen, wird gebraucht, was den Tresor öffnete, als sie entstand.',
  look: 'In die Kopie sehen',
  restoreNow: 'Diese Kopie wiederherstellen',
  restored: 'Die Kopie ist jetzt der Tresor. Was vorher da war, ist nun selbst eine Kopie.',
  canBeUndone:
    'Der Tresor wird vorher so kopiert, wie er jetzt ist; das lässt sich also zurücknehmen. Passphrase, Schlüsselbund und Wiederherstellungscode bleiben, wie sie jetzt sind.',
  setsAside:
    'Die beschädigten Dateien werden nicht gelöscht: Sie kommen in einen eigenen Ordner neben den Kopien.',
  oldTokens:
    'Ein seitdem ersetztes oder erneuertes Token ist in der Kopie ungültig und muss neu eingegeben werden.',
  none: 'keine',
  now: 'Jetzt',
  inCopy: 'In der Kopie',
  instances: 'Instanzen',
  identities: 'Identitäten',
  accounts: 'Konten',
  drafts: 'Entwürfe',
  changes: 'Änderungen im Verlauf',
  newest: 'Neueste Änderung oder neuester Entwurf',
  damagedLead:
    'Hier liegen gute Kopien dieses Tresors. In jede kann man hineinsehen und sie an seine Stelle setzen.',
  setAside: {
    title: 'Beiseitegelegte Dateien',
    lead: 'Als eine Kopie an die Stelle eines Tresors trat, der sich nicht öffnen ließ, wurden dessen Dateien hier unverändert abgelegt. Sie enthalten Token in verschlüsselter Form, und nichts in der App braucht sie.',
    deleteOne: 'Die am {when} beiseitegelegten Dateien löschen',
    deleteTitle: 'Diese Dateien löschen?',
    deleteLead:
      'Was an jenem Tresor nicht lesbar war, ist mit ihnen verloren: alles, was in keiner Kopie steht, etwa Änderungen nach der letzten Kopie.',
  },
  newerLead:
    'Oder gehen Sie zurück: Diese Kopien sind hier, auch die von vor einer Aktualisierung. Was danach geändert wurde, steht nicht darin.',
}
