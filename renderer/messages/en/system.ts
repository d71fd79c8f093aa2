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
}
