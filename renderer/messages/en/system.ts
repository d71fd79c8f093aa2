/** The section of the settings on the system around the app. */
export const system = {
  title: 'System',
  help: 'What the app does around its window.',
  login: 'Start when you log in',
  loginHelp: 'The system keeps this.',
  noLogin: 'This app cannot start at login: it was not installed, or runs in a browser.',
  notices: {
    title: 'Notifications',
    help: 'They name instances and nothing that is in them. Nothing is said while the vault is locked.',
    none: 'There are no notifications here: the app runs in a browser, or the system has none.',
    certificates: 'Certificates that end within 30, 7 or 1 days',
    tokens: 'Tokens that a server no longer takes',
    servers: 'Servers that do not answer, and that answer again',
  },
  updates: {
    title: 'Updates',
    help: 'A file is checked against its sum, and its signature where the system has one, before it is put in place. There is no way to an older version.',
    mode: 'New versions',
    off: 'Do not look for them',
    notify: 'Tell me of them',
    automatic: 'Install them when the app ends',
    none: 'This app does not replace itself: it runs from its sources or in a browser, or came as a package of the system, which updates it.',
    forbidden: 'Updates are not allowed on this computer. Whoever manages it decided this.',
    check: 'Look for a new version',
    checking: 'Looking for a new version…',
    newest: 'This is the newest version.',
    found: 'Version {version} can be downloaded.',
    downloading: 'Version {version} is being downloaded…',
    ready: 'Version {version} is downloaded and checked.',
    download: 'Download it',
    install: 'Install and start again',
    notes: 'What is new',
    faults: {
      unreachable: 'Nobody answered, or the answer broke off. Nothing was changed.',
      unreadable: 'The list of versions cannot be read. Nothing was changed.',
      'not-verified':
        'The file is not the one that its makers named. It was thrown away, and nothing was changed.',
      'not-written':
        'The new version could not be put in place: the disk is full, or the place cannot be written. Nothing else was changed.',
    },
  },
}
