import type { Reply } from '../exchange.ts'
import { toBuffer } from './body-bytes.ts'

/** What an installation does with the assignments of its public login page: leaves them out, changes them, or shows no page. */
export type LoginPageDamage = 'missing' | 'altered' | 'hidden'

/** The answer with the login page in it, damaged. */
export function damageLoginPage(reply: Reply, how: LoginPageDamage): Reply {
  if (how === 'hidden')
    return { status: 404, headers: [['Content-Type', 'text/html; charset=UTF-8']], body: '' }
  const page = toBuffer(reply.body).toString('utf8')
  const headers = reply.headers.filter(([name]) => name.toLowerCase() !== 'content-length')
  return { ...reply, headers, body: how === 'missing' ? withoutScripts(page) : withLiveCode(page) }
}

function withoutScripts(page: string): string {
  return page.replace(/ *<script>[^]*?<\/script>\n?/g, '')
}

/** Both assignments tell nothing unless they are run, and running them leaves a trace. */
function withLiveCode(page: string): string {
  return page
    .replace('window.globalConfig = {', 'window.globalConfig = { ...(window.pageWasRun = true, {}), ')
    .replace('window.chatwootConfig = {', 'window.chatwootConfig = window["pageWasRun"] !== 1 && {')
}
