import { shell } from 'electron'

/**
 * The only way out of the app: an https address, without a name or password in it, goes to the person's browser.
 * Everything else (files, other programs' schemes, plain http) is dropped.
 */
export function openExternalLink(address: string): void {
  if (!URL.canParse(address)) return
  const { protocol, username, password, href } = new URL(address)
  if (protocol !== 'https:' || username !== '' || password !== '') return
  // A desktop without a browser is no reason to fail.
  shell.openExternal(href).catch(() => undefined)
}
