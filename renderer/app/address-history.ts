import type { Router, RouterHistory } from 'vue-router'

/** The place in the app that the window's address names: `/accounts/…`, what follows the `#`. */
function readAddress(): string {
  const place = window.location.hash.slice(1)
  return place.startsWith('/') ? place : `/${place}`
}

/**
 * The window's own history, and nothing beside it: vue-router's keeps state, scroll positions and a copy in the session's
 * storage, all written before an account that somebody switches to can be read. Pages here scroll in parts of their own.
 */
export function createAddressHistory(): RouterHistory {
  return {
    base: '#',
    get location() {
      return readAddress()
    },
    state: {},
    push(to) {
      if (to !== readAddress()) window.history.pushState(null, '', `#${to}`)
    },
    replace(to) {
      if (to !== readAddress()) window.history.replaceState(null, '', `#${to}`)
    },
    go: (delta) => {
      window.history.go(delta)
    },
    listen: () => () => undefined,
    createHref: (to) => `#${to}`,
    destroy: () => undefined,
  }
}

/** Leads the router to whatever the address names from now on: by the browser's own buttons, by a link, by hand. */
export function followAddress(router: Router): void {
  window.addEventListener('popstate', () => void router.replace(readAddress()))
}
