import type { Session, WebContents } from 'electron'
import { APP_ORIGIN } from './app-protocol.ts'
import { openExternalLink } from './external-links.ts'

/** Every guard of one page. */
export function guardContents(contents: WebContents): void {
  guardNavigation(contents)
  guardNewWindows(contents)
  guardWebviews(contents)
}

/** A page stays where it is: links leave through the person's browser, frames go nowhere, redirects are not followed. */
function guardNavigation(contents: WebContents): void {
  contents.on('will-frame-navigate', (navigation) => {
    if (isOwnPage(navigation.url) && navigation.isMainFrame) return
    navigation.preventDefault()
    if (navigation.isMainFrame) openExternalLink(navigation.url)
  })
  contents.on('will-redirect', (navigation) => {
    navigation.preventDefault()
  })
}

/** A page opens no windows. What it wanted to open goes to the person's browser, if it may leave at all. */
function guardNewWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    openExternalLink(url)
    return { action: 'deny' }
  })
}

/** Nothing embeds another page. */
function guardWebviews(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
}

/** Nothing is downloaded but a text that a page of this app made itself; Electron asks the admin for its place. */
export function guardDownloads(session: Session): void {
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${APP_ORIGIN}/`)) event.preventDefault()
  })
}

/** Pages of this app may write text to the clipboard and nothing else: no camera, no place, no notifications, no devices. */
export function guardPermissions(session: Session): void {
  const isAllowed = (permission: string, origin: string) =>
    permission === 'clipboard-sanitized-write' && isOwnPage(origin)
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isAllowed(permission, details.requestingUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin))
  session.setDevicePermissionHandler(() => false)
}

function isOwnPage(address: string): boolean {
  return address === APP_ORIGIN || address.startsWith(`${APP_ORIGIN}/`)
}
