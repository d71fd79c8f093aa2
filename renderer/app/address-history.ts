import type { Router, RouterHistory } from 'vue-router'

/** What each step of the history knows: from which place it was reached, or nothing where that was outside the app. */
interface Step {
  back?: string
}

/** The place in the app that the window's address names: `/accounts/…`, what follows the `#`. */
function readAddress(): string {
  const place = window.location.hash.slice(1)
  return place.startsWith('/') ? place : `/${place}`
}

/** Where a step back leads to. */
function readStep(): Step {
  return (window.history.state as Step | null) ?? {}
}

/**
 * The window's own history, and nothing beside it but where each step came from: vue-router's keeps scroll positions and a copy
 * in the session's storage, all written before an account that somebody switches to can be read. Pages here scroll in parts of
 * their own.
 */
export function createAddressHistory(): RouterHistory {
  return {
    base: '#',
    get location() {
      return readAddress()
    },
    get state() {
      return { ...readStep() }
    },
    push(to) {
      const step: Step = { back: readAddress() }
      if (to !== step.back) window.history.pushState(step, '', `#${to}`)
    },
    replace(to) {
      if (to !== readAddress()) window.history.replaceState(readStep(), '', `#${to}`)
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
