import type { IncomingMessage, ServerResponse } from 'node:http'
import { PAGE_HEADERS } from '#electron/host/static/page-headers.ts'
import type { PageFiles } from '#electron/host/static/page-files.ts'

/** Answers a request for a file of the page. */
export type PageServer = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Serves the built pages: GET and HEAD, exact names only. */
export function servePageFiles(files: PageFiles): PageServer {
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, PAGE_HEADERS).end()
      return
    }
    const [path = '/'] = (request.url ?? '/').split('?', 1)
    const file = await files.find(path)
    if (file === null) {
      response
        .writeHead(404, { ...PAGE_HEADERS, 'content-type': 'text/plain; charset=utf-8' })
        .end('No such file.')
      return
    }
    response.writeHead(200, { ...file.headers, 'content-length': file.body.length })
    response.end(request.method === 'HEAD' ? undefined : file.body)
  }
}
