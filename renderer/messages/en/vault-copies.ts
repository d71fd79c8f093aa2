/** Texts of the verified copies of the vault. */
export const vaultCopies = {
  reason: {
    'by-hand': 'Made by hand',
    scheduled: 'Daily copy',
    'before-migration': 'Before an update that changed the vault’s file',
    'before-restore': 'Before a copy was restored',
    'before-update': 'Before an update of the app',
  },
  size: '{size} kB',
  olderKey: 'Opens with an older key only',
  olderKeys:
    '{count} copy was made before the vault got its present key. Whatever opened the vault then still opens it. | {count} copies were made before the vault got its present key. Whatever opened the vault then still opens them.',
  deleteOlder: 'Delete these copies…',
  empty: 'No copies yet. The first one is made a minute after the vault was opened.',
  make: 'Copy now',
  restore: 'Restore…',
  restoreOne: 'Restore the copy of {when}',
  delete: 'Delete…',
  deleteOne: 'Delete the copy of {when}',
  deleteTitle: 'Delete {count} copy? | Delete {count} copies?',
  deleteLead:
    'They cannot be brought back. Copies of these files elsewhere, such as in a backup of this computer, stay.',
  deleteNow: 'Delete them',
  restoreTitle: 'Restore the copy of {when}?',
  restoreLead: 'The copy was checked as a whole. It would take the place of everything the vault holds.',
  keyOfCopy: 'To look into this copy, what opened the vault when it was made is needed.',
  look: 'Look into the copy',
  restoreNow: 'Restore this copy',
  restored: 'The copy is the vault now. What was there before is a copy of its own.',
  canBeUndone:
    'The vault as it is now is copied first, so this can be taken back. Its passphrase, keychain entry and recovery code stay as they are now.',
  setsAside: 'The damaged files are not deleted: they are put into a folder of their own beside the copies.',
  oldTokens:
    'A token that was replaced or renewed since then is dead in the copy and has to be entered again.',
  none: 'none',
  now: 'Now',
  inCopy: 'In the copy',
  instances: 'Instances',
  identities: 'Identities',
  accounts: 'Accounts',
  drafts: 'Drafts',
  changes: 'Changes in the history',
  newest: 'Newest change or draft',
  damagedLead: 'Good copies of this vault are here. Each can be looked into and put in its place.',
  setAside: {
    title: 'Files that were set aside',
    lead: 'When a copy took the place of a vault that did not open, its files were put here as they were. They hold tokens in encrypted form, and nothing of the app needs them.',
    deleteOne: 'Delete the files set aside on {when}',
    deleteTitle: 'Delete these files?',
    deleteLead:
      'What could not be read of that vault is lost with them: whatever it held that no copy has, such as changes made after the last copy.',
  },
  newerLead:
    'Or go back: these copies are here, also those made before an update. What was changed after them is not in them.',
}
