import type { Reply } from '../exchange.ts'

/** Answers that are always the same, by who gives them. */
export type AnswerName =
  | 'rate-limited'
  | 'server-error'
  | 'nginx-400'
  | 'nginx-400-plain-http'
  | 'nginx-413'
  | 'nginx-502'
  | 'nginx-504'
  | 'caddy-502'
  | 'haproxy-503'
  | 'captive-portal-page'
  | 'captive-portal-redirect'

/** What each of them says (API document 3.3 and 17). */
export const namedAnswers: Record<AnswerName, () => Reply> = {
  'rate-limited': () => ({
    status: 429,
    headers: [
      ['Content-Type', 'text/plain'],
      ['Cache-Control', 'no-cache'],
    ],
    body: 'Retry later\n',
  }),
  'server-error': () => ({
    status: 500,
    headers: [['Content-Type', 'application/json; charset=UTF-8']],
    body: '{"status":500,"error":"Internal Server Error"}',
  }),
  'nginx-400': () => nginx(400, 'Request Header Or Cookie Too Large', '400 Bad Request'),
  'nginx-400-plain-http': () =>
    nginx(
      400,
      'The plain HTTP request was sent to HTTPS port',
      '400 The plain HTTP request was sent to HTTPS port',
    ),
  'nginx-413': () => nginx(413),
  'nginx-502': () => nginx(502),
  'nginx-504': () => nginx(504),
  'caddy-502': () => ({ status: 502, headers: [['Server', 'Caddy']] }),
  'haproxy-503': () => ({
    status: 503,
    headers: [
      ['Cache-Control', 'no-cache'],
      ['Connection', 'close'],
      ['Content-Type', 'text/html'],
    ],
    body: '<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>\n',
  }),
  'captive-portal-page': () => ({
    status: 200,
    headers: [['Content-Type', 'text/html; charset=utf-8']],
    body: '<!DOCTYPE html><html><head><title>Guest WiFi</title></head><body><form action="/accept"><button>Accept and connect</button></form></body></html>\n',
  }),
  'captive-portal-redirect': () => ({
    status: 302,
    headers: [
      ['Location', 'http://portal.guest-wifi.example/welcome'],
      ['Content-Type', 'text/html'],
    ],
    body: '',
  }),
}

const nginxTitles: Record<number, string> = {
  413: '413 Request Entity Too Large',
  502: '502 Bad Gateway',
  504: '504 Gateway Time-out',
}

const closing = new Set([400, 413])

function nginx(status: number, text?: string, title = nginxTitles[status] ?? String(status)): Reply {
  const heading = status === 400 ? '400 Bad Request' : title
  const lines = [
    `<html>`,
    `<head><title>${title}</title></head>`,
    `<body>`,
    `<center><h1>${heading}</h1></center>`,
    ...(text === undefined ? [] : [`<center>${text}</center>`]),
    `<hr><center>nginx/1.22.1</center>`,
    `</body>`,
    `</html>`,
    ``,
  ]
  return {
    status,
    headers: [
      ['Server', 'nginx/1.22.1'],
      ['Content-Type', 'text/html'],
      ...(closing.has(status) ? [['Connection', 'close'] satisfies [string, string]] : []),
    ],
    body: lines.join('\r\n'),
  }
}
