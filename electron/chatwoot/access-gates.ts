import type { AccessGate } from '#shared/domain/access-gate.ts'
import type { Answer } from './answer.ts'
import type { Page } from './page.ts'

/** By whom a redirect, a cookie or the top of a page comes; the first that fits counts. */
const MARKS: [AccessGate, RegExp][] = [
  ['cloudflare-access', /cloudflareaccess\.com|cdn-cgi\/access|cloudflare access/i],
  ['authentik', /goauthentik|authentik/i],
  ['authelia', /authelia/i],
  ['oauth-proxy', /_oauth2_proxy|oauth2-proxy|\/oauth2\/|openid|keycloak|\/protocol\/saml|single sign-on/i],
]
/** Where Authelia sends people, whatever its host is called: `rd` is where they wanted to go. */
const RETURN = /[?&]rd=https?%3A/i
const SIGN_IN_PATH = /\/(?:log-?in|sign-?in|sso|saml2?|auth|authorize)(?:[/.]|$)/i
/** Marks stand near the top. */
const SEARCHED = 100_000

/** The gate that answered with a page, or null where the page is no sign-in. */
export function findGateOfPage(answer: Answer, page: Page): AccessGate | null {
  const known = findMark(`${answer.header('set-cookie') ?? ''} ${answer.text.slice(0, SEARCHED)}`)
  if (answer.status === 511) return 'captive-portal'
  return page.asksToSignIn ? (known ?? 'sign-in-page') : null
}

/** The gate that a redirect leads to, or null where it leads anywhere else. */
export function findGateOfRedirect(answer: Answer, to: URL): AccessGate | null {
  const known = findMark(`${answer.header('set-cookie') ?? ''} ${to.href}`)
  if (known !== null) return known
  if (to.origin === answer.origin) return null
  if (RETURN.test(to.search)) return 'authelia'
  return SIGN_IN_PATH.test(to.pathname) ? 'sign-in-page' : null
}

function findMark(text: string): AccessGate | null {
  return MARKS.find(([, mark]) => mark.test(text))?.[0] ?? null
}
