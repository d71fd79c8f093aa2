/** Why something of a connection cannot be used; the catalogue has a sentence for each. */
export const CONNECTION_PROBLEMS = [
  'authority-empty',
  'authority-unreadable',
  'authority-private-key',
  'authority-too-many',
  'pin-unreadable',
  'pin-without-tls',
  'proxy-unreadable',
  'proxy-scheme',
  'proxy-credentials',
  'proxy-user-missing',
  'header-name-empty',
  'header-name-characters',
  'header-name-reserved',
  'header-value-empty',
  'header-value-characters',
  'header-too-long',
  'header-too-many',
] as const
export type ConnectionProblem = (typeof CONNECTION_PROBLEMS)[number]
