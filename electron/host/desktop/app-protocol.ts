import { protocol, type Session } from 'electron'
import { PAGE_HEADERS } from '#electron/host/static/page-headers.ts'
import type { PageFiles } from '#electron/host/static/page-files.ts'

const SCHEME = 'switchyard-app'
const HOST = 'app'

/** The origin of every page of this app. */
export const APP_ORIGIN = `${SCHEME}://${HOST}`

/** The address of the page. */
export const APP_ADDRESS = `${APP_ORIGIN}/`

/** Makes the scheme one with an origin of its own, as `https` is. Must run before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }])
}

/** Serves the built pages to the windows of a session, with the same rules and headers as the loopback host. */
export function serveAppPages(session: Session, files: PageFiles): void {
  session.protocol.handle(SCHEME, (request) => answerPageRequest(request, files))
}

async function answerPageRequest(request: Request, files: PageFiles): Promise<Response> {
  const address = new URL(request.url)
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: PAGE_HEADERS })
  const file = address.host === HOST ? await files.find(address.pathname) : null
  return file === null
    ? new Response('No such file.', {
        status: 404,
        headers: { ...PAGE_HEADERS, 'content-type': 'text/plain' },
      })
    : new Response(file.body, { headers: file.headers })
}
