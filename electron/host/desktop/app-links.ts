import type { App } from 'electron'
import { findAppLink, LINK_SCHEME, type AppLink } from '#shared/domain/app-link.ts'

/** Links into the app that the system hands over: on macOS as an event, elsewhere as a word of a command line. */
export interface AppLinks {
  /** Looks for a link among the words of a start. */
  read(words: readonly string[]): void
  /** From now on links can be followed; first the one the app was started with. */
  begin(words: readonly string[]): void
}

/** Must run before the app is ready. `follow` is told a link once `begin` was called; what came earlier waits. */
export function followAppLinks(app: App, follow: (link: AppLink) => void): AppLinks {
  let hasBegun = false
  let early: AppLink | null = null
  const take = (link: AppLink | null) => {
    if (link === null) return
    if (hasBegun) follow(link)
    else early = link
  }
  // Whoever runs it from its sources does not want the system's links to lead there.
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME.replace(':', ''))
  app.on('open-url', (event, address) => {
    event.preventDefault()
    take(findAppLink([address]))
  })
  return {
    read: (words) => {
      take(findAppLink(words))
    },
    begin(words) {
      hasBegun = true
      take(findAppLink(words) ?? early)
    },
  }
}
