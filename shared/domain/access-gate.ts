/** What stands in front of servers and wants to know who is there, as far as its answers show; the catalogue has sentences for each. */
export const ACCESS_GATES = [
  'cloudflare-access',
  'oauth-proxy',
  'authelia',
  'authentik',
  'sign-in-page',
  'captive-portal',
] as const
export type AccessGate = (typeof ACCESS_GATES)[number]
