import { renderLoginPage } from '../login-page.ts'
import { json } from '../rails/answer.ts'
import { RailsFailure } from '../rails/failures.ts'
import type { Handler, Server } from '../server.ts'

export const showVersion: Handler = ({ server }) =>
  json({
    version: server.version,
    timestamp: new Date(server.world.now()).toISOString().slice(0, 19).replace('T', ' '),
    queue_services: 'ok',
    data_services: 'ok',
  })

export const showHealth: Handler = () => json({ status: 'woot' })

/** The dashboard's pages, the login page among them; those who want JSON are told off, each release in its own way. */
export const showDashboard: Handler = ({ server, request }) => {
  if (!request.wantsJson) return { kind: 'html', status: 200, body: loginPage(server, request.origin) }
  if (!server.traits.dashboardRefusesJson) throw new RailsFailure(406)
  if (!server.traits.dashboardSaysWhy) return { kind: 'head', status: 406, contentType: 'text/html' }
  return {
    kind: 'json',
    status: 406,
    body: { error: 'Please use API routes instead of dashboard routes for JSON requests' },
  }
}

function loginPage({ version, signup }: Server, hostUrl: string): string {
  return renderLoginPage({ version, signup, hostUrl })
}
