/** A mail address as the server's mail library reads it. */
export interface MailAddress {
  /** The address without a display name, `a@b`. */
  address: string
  local: string
  /** Undefined when there is none, as in `foo`. */
  domain: string | undefined
}

const atom = /^[^\s()<>[\]:;@\\,."\0]+(\.[^\s()<>[\]:;@\\,."\0]+)*$/
const quoted = /^"[^"\0]*"$/

/** Reads `a@b`, `Name <a@b>` or a bare `foo`; undefined when the library gives up (`Smith Smith`, `foo@`, two `@`). */
export function readMailAddress(text: string): MailAddress | undefined {
  const trimmed = text.trim()
  const named = /^([^<>]*)<([^<>]*)>$/.exec(trimmed)
  return readPlain(named ? (named[2] ?? '').trim() : trimmed)
}

function readPlain(text: string): MailAddress | undefined {
  const at = text.lastIndexOf('@')
  const local = at < 0 ? text : text.slice(0, at)
  const domain = at < 0 ? undefined : text.slice(at + 1)
  if (!atom.test(local) && !quoted.test(local)) return undefined
  if (domain !== undefined && !atom.test(domain)) return undefined
  return { address: text, local, domain }
}

/** Whether signup takes it as an address: plain, ASCII, with a decent domain (API document 5.7). */
export function isSignupAddress(text: string, address: MailAddress): boolean {
  const { domain } = address
  if (domain === undefined || address.address !== text) return false
  if (/[^\0-~]/.test(text)) return false
  if (!domain.includes('.') || domain.includes('..') || /^[.-]/.test(domain) || domain.endsWith('.'))
    return false
  if (/[+!_/\s'`]/.test(domain)) return false
  return !address.local.startsWith('.') && !address.local.endsWith('.') && !address.local.includes('..')
}
