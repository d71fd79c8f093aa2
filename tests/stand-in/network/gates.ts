import type { Exchange, Reply } from '../exchange.ts'
import { toOrigin } from './origin.ts'

/** What stands before the server and wants to know who is there. */
export type GateName =
  | 'cloudflare-access'
  | 'cloudflare-access-page'
  | 'oauth2-proxy'
  | 'oauth2-proxy-page'
  | 'authelia'
  | 'basic-auth'

const html: [string, string] = ['Content-Type', 'text/html; charset=utf-8']

/** What each gate answers to a request that it does not let through. */
export const gates: Record<GateName, (exchange: Exchange) => Reply> = {
  'cloudflare-access': (exchange) => ({
    status: 302,
    headers: [
      [
        'Location',
        `https://example.cloudflareaccess.com/cdn-cgi/access/login/chat.example.com?redirect_url=${encodeURIComponent(exchange.target)}`,
      ],
      ['Set-Cookie', 'CF_AppSession=n1; Path=/; Secure; HttpOnly'],
      ['Server', 'cloudflare'],
      ['CF-RAY', '8c0ffee000000000-FRA'],
    ],
    body: '',
  }),
  'cloudflare-access-page': () => ({
    status: 200,
    headers: [html, ['Server', 'cloudflare']],
    body: signInPage('Sign in ・ Cloudflare Access', 'Get a login code emailed to you'),
  }),
  'oauth2-proxy': (exchange) => ({
    status: 302,
    headers: [
      [
        'Location',
        `https://login.example.com/oauth2/authorize?client_id=chat&state=${encodeURIComponent(toOrigin(exchange) + exchange.target)}`,
      ],
      ['Set-Cookie', '_oauth2_proxy_csrf=n1; Path=/; HttpOnly'],
      html,
    ],
    body: '',
  }),
  'oauth2-proxy-page': () => ({
    status: 403,
    headers: [html],
    body: signInPage('Sign In', 'Sign in with OpenID Connect'),
  }),
  authelia: (exchange) => ({
    status: 302,
    headers: [
      [
        'Location',
        `https://auth.example.com/?rd=${encodeURIComponent(toOrigin(exchange) + exchange.target)}&rm=${exchange.method}`,
      ],
      html,
    ],
    body: '<a href="https://auth.example.com/">302 Found</a>',
  }),
  'basic-auth': () => ({
    status: 401,
    headers: [
      ['Server', 'nginx/1.22.1'],
      ['WWW-Authenticate', 'Basic realm="Restricted"'],
      ['Content-Type', 'text/html'],
    ],
    body: '<html>\r\n<head><title>401 Authorization Required</title></head>\r\n<body>\r\n<center><h1>401 Authorization Required</h1></center>\r\n<hr><center>nginx/1.22.1</center>\r\n</body>\r\n</html>\r\n',
  }),
}

/** Whether a request carries every header that opens a gate; a gate without such headers opens to nobody. */
export function passesGate(exchange: Exchange, pass: Record<string, string> = {}): boolean {
  const wanted = Object.entries(pass)
  return (
    wanted.length > 0 &&
    wanted.every(([name, value]) =>
      exchange.headers.some(([key, sent]) => key.toLowerCase() === name.toLowerCase() && sent === value),
    )
  )
}

function signInPage(title: string, action: string): string {
  return `<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${title}</title></head>\n<body><h1>${title}</h1><form method="post"><button>${action}</button></form></body>\n</html>\n`
}
