/** What is kept to be read without a network. */
export const storage = {
  title: 'Was aufbewahrt wird',
  help: 'Alles Gesehene bleibt ohne Netz lesbar: verschlüsselt, nur auf diesem Rechner, nie über dieser Grenze.',
  limit: 'Höchstens',
  limitHelp: 'Was am längsten nicht gebraucht wurde, geht zuerst.',
  used: '{used} von {limit}',
  clearAll: 'Alles Aufbewahrte vergessen…',
  empty: 'Noch ist nichts aufbewahrt.',
  accounts: '{count} Konto | {count} Konten',
  items: '{count} Listeneinträge',
  clear: 'Vergessen',
  clearNamed: 'Vergessen, was von {name} aufbewahrt ist',
  clearInstance: 'Alles von dieser Instanz vergessen…',
  ask: 'Vergessen, was von {name} aufbewahrt ist?',
  askAll: 'Alles Aufbewahrte vergessen?',
  askText:
    'Es kann wieder geholt werden, solange die Server erreichbar sind. Token, Entwürfe und der Änderungsverlauf bleiben.',
  cancel: 'Behalten',
}
