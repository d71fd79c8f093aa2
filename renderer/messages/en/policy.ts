/** What whoever manages this computer decided. */
export const policy = {
  title: 'Managed',
  help: 'Decided for everybody on this computer by whoever manages it.',
  broken:
    'The policy file cannot be followed, so everything is forbidden that one could forbid. It has to be a file in the known form, of at most 64 kB, that not everybody can write.',
  file: 'Policy file',
  forbidden: 'Forbidden',
  lockAfter: 'Locks at the latest after',
  onScreenLock: 'Locks with the screen',
  yes: 'Yes',
  what: {
    'password-sign-in': 'signing in with e-mail and password',
    exports: 'exports of the vault and the history',
    'plain-http': 'connections without encryption',
    updates: 'updates by the app itself',
  },
  servers: 'Servers to add',
  lockNote: 'Whoever manages this computer allows {time} at most.',
  screenNote: 'Whoever manages this computer decided this.',
  presets: 'Set up for this computer',
  passwordNote: 'Whoever manages this computer forbids signing in with a password here.',
}
