/** Redirects of which more can be said than where they lead; the catalogue has sentences for each. */
export const REDIRECT_KINDS = [
  /** To the very address that was asked: the server believes that it was reached without encryption. */
  'loop',
  /** To the page of an installation that nobody has set up yet. */
  'first-run',
  /** To another path of the same server. */
  'other-path',
] as const
export type RedirectKind = (typeof REDIRECT_KINDS)[number]
