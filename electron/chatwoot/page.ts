/** What of a web page that came in an answer's place helps to tell what it is. */
export interface Page {
  /** Its title, short and in one line; empty if it has none. */
  title: string
  /** It looks like a place to sign in. */
  asksToSignIn: boolean
}

const SIGN_IN_MARKS =
  /type\s*=\s*["']?password|cdn-cgi\/access|cloudflareaccess|oauth2\/(?:start|sign_in|authorize)|authelia|authentik|keycloak|saml|openid|single sign-on|<title[^<>]*>[^<]{0,80}(?:sign|log)[ -]?in/i
/** Marks stand near the top; a page is not worth more of a search. */
const SEARCHED = 100_000

/** The page in an answer, or null if it is none. */
export function findPage(text: string, contentType: string | null): Page | null {
  const top = text.slice(0, SEARCHED)
  const isPage = /^\s*<(?:!doctype|html|head|body|!--|\?xml)/i.test(top)
  const isLabelled = /^\s*(?:text\/html|application\/xhtml)/i.test(contentType ?? '') && top.trim() !== ''
  if (!isPage && !isLabelled) return null
  const title = /<title[^<>]*>([^<]{0,500})/i.exec(top)?.[1] ?? ''
  return { title: toOneLine(title), asksToSignIn: SIGN_IN_MARKS.test(top) }
}

/** A short piece of foreign text for a sentence: one line, no control characters. */
export function toOneLine(text: string, most = 200): string {
  const line = text
    .slice(0, most * 10)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  return line.length > most ? `${line.slice(0, most - 1).toWellFormed()}…` : line.toWellFormed()
}
