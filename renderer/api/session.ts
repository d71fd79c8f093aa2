import { SESSION_HEADER } from '#shared/contract/doors.ts'
import { DisconnectedError, LinkUsedUpError } from './errors.ts'

/** Where a page keeps its session: this tab, this origin, gone when the tab closes. */
const STORAGE_KEY = 'switchyard-session'
/** A one-time secret, and what to open with it. */
const FRAGMENT = /^#open=([\w-]+)(?:&at=(\/[\w/-]*))?$/

/** What the session needs of a window. */
export interface SessionWindow {
  location: Pick<Location, 'hash' | 'origin' | 'pathname' | 'search'>
  history: Pick<History, 'replaceState'>
  sessionStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  fetch: typeof fetch
}

export interface Session {
  /** The session secret for the next call. Throws `LinkUsedUpError` when this page has none that works. */
  secret(): Promise<string>
  /** Forgets a session that the host no longer knows. */
  forget(): void
}

/**
 * The session of this page with the loopback host. A one-time secret in the address's fragment is taken out of the
 * address bar at once and exchanged; without one, the session that this tab already has is used.
 */
export function openSession(page: SessionWindow): Session {
  const oneTimeSecret = takeFragment(page)
  const exchanged = oneTimeSecret === null ? null : exchange(page, oneTimeSecret)
  // Its failure is told to every call; a page that makes none must not report it as unhandled.
  exchanged?.catch(() => undefined)
  return {
    async secret() {
      await exchanged
      const secret = page.sessionStorage.getItem(STORAGE_KEY)
      if (secret === null) throw new LinkUsedUpError()
      return secret
    },
    forget: () => {
      page.sessionStorage.removeItem(STORAGE_KEY)
    },
  }
}

/** Whether an address's fragment is a link to the app, as the loopback host prints them. */
export function isLink(hash: string): boolean {
  return FRAGMENT.test(hash)
}

function takeFragment(page: SessionWindow): string | null {
  const [, secret = null, place] = FRAGMENT.exec(page.location.hash) ?? []
  const { pathname, search } = page.location
  if (secret !== null)
    page.history.replaceState(null, '', pathname + search + (place === undefined ? '' : `#${place}`))
  return secret
}

async function exchange(page: SessionWindow, oneTimeSecret: string): Promise<void> {
  const answer = await postJson(page, '/session', { secret: oneTimeSecret })
  // A link opened twice in the same tab (a reload from history) leaves the working session alone.
  if (answer.status !== 200) return
  const { session } = (await answer.json()) as { session: string }
  page.sessionStorage.setItem(STORAGE_KEY, session)
}

/**
 * The address for another tab or window of this browser, which opens at a place of the app such as `/settings`: asks the
 * host for a fresh one-time secret. Throws `LinkUsedUpError` or `DisconnectedError`.
 */
export async function fetchNewTabAddress(page: SessionWindow, session: Session, place = ''): Promise<string> {
  const answer = await postJson(page, '/session/link', {}, { [SESSION_HEADER]: await session.secret() })
  if (answer.status !== 200) throw new LinkUsedUpError()
  const { secret } = (await answer.json()) as { secret: string }
  return `${page.location.origin}/#open=${secret}${place === '' ? '' : `&at=${place}`}`
}

async function postJson(
  page: SessionWindow,
  path: string,
  body: object,
  headers: Record<string, string> = {},
) {
  try {
    return await page.fetch(new URL(path, page.location.origin), {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    throw new DisconnectedError()
  }
}
