/** Texts of the feature `vault`. */
export const vault = {
  filesIn: 'Files of this app',
  copyFolder: 'Copy the folder',
  waiting: 'Looking for the vault…',
  create: {
    title: 'Create your vault',
    lead: 'The vault keeps the access tokens of your Chatwoot servers in one encrypted file on this computer. Nothing leaves it except the token, to its own server.',
    how: 'How it is protected',
    keychain: 'With the keychain of this computer',
    keychainHelp:
      'Opens with your sign-in to this computer. Whoever can use your user account here can open it too.',
    passphrase: 'With a passphrase',
    passphraseHelp:
      'Asked for each time the vault is opened. It is stored nowhere: if it is lost, the vault cannot be opened by anybody.',
    noKeychain:
      'No keychain found on this computer, so a passphrase protects the vault. It is stored nowhere: if it is lost, the vault cannot be opened by anybody, and tokens have to be entered again.',
    submit: 'Create vault',
    working: 'Creating the vault…',
  },
  passphrase: {
    label: 'Passphrase',
    new: 'New passphrase',
    current: 'Current passphrase',
    repeat: 'Repeat the passphrase',
    help: 'At least {count} characters. Several unrelated words are easy to remember and hard to guess.',
    tooShort: 'At least {count} characters are needed; this has {length}.',
    differs: 'The two are not the same.',
    missing: 'Enter the passphrase.',
    strength: 'How hard it is to guess',
    short: 'Too short',
    weak: 'Easy to guess',
    fair: 'Fair',
    strong: 'Hard to guess',
  },
  unlock: {
    title: 'The vault is locked',
    lead: 'Nothing in it can be read until it is unlocked.',
    submit: 'Unlock',
    withKeychain: 'Unlock with the keychain',
    working: 'Unlocking…',
    keychainLead: 'The keychain of this computer holds its key.',
    or: 'or',
    byCode:
      'Opened with the recovery code. If the keychain or the passphrase no longer opens this vault, make a new way in.',
    waysIn: 'Ways to open the vault',
  },
  keychainChanged: {
    title: 'The keychain no longer opens this vault',
    lead: 'The key of this vault is in the keychain of the operating system, which is gone or answers with another key. This happens when the vault was copied from another computer or user, or when the keychain was reset.',
    doFirst:
      'Sign in as the user who made the vault, unlock the keychain, and try again. The vault was not changed.',
    noKeychain:
      'This app found no keychain when it started, and in a browser there is none. Sign in as the user who made the vault, unlock the keychain, and start the desktop app. The vault was not changed.',
    passphrase: 'This vault also has a passphrase, which opens it without the keychain.',
    retry: 'Try the keychain again',
    recovery:
      'Or open it with the recovery code, and make a new keychain entry under Settings → Vault afterwards.',
  },
  damaged: {
    title: 'The vault file is damaged',
    lead: 'The key is right, but the file behind it cannot be read. Nothing was written or deleted.',
    doFirst: 'Close the app, put a backup copy of both files below in their place, and start it again.',
    retry: 'Try again',
  },
  newer: {
    title: 'This vault was made by a newer version',
    lead: 'This version does not know how to read it and leaves it alone, so that nothing gets lost.',
    doFirst: 'Update the app, then open it again.',
    retry: 'Try again',
  },
  gone: {
    title: 'The vault cannot be reached',
    lead: 'It was in this folder, but now the folder cannot be read or holds nothing of it: a drive is not connected, a folder was moved, or permissions are missing. No new vault is made in its place.',
    doFirst:
      'Connect the drive or put the folder back, then look again. If you removed the vault yourself, restart the app.',
    retry: 'Look again',
  },
  inUse: {
    title: 'The vault is open in another process',
    lead: 'Only one process may use a vault at a time, so that neither damages it. Another window of this app, or one that did not end properly, holds it.',
    doFirst: 'Close the other one, then try again.',
    retry: 'Try again',
  },
  change: {
    lead: 'The vault keeps its contents; only the way to open it changes.',
    submit: 'Change passphrase',
    done: 'The passphrase was changed.',
    note: 'Copies of the vault made before still open with the old passphrase.',
    none: 'This vault opens with the keychain and has no passphrase.',
  },
}
