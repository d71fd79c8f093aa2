import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/contract/contract.ts'
import { openHttpLink } from './http-link.ts'
import { connectPort, openPortLink } from './port-link.ts'
import { openSocketLink } from './socket-link.ts'
import { fetchNewTabAddress, isLink, openSession } from './session.ts'

export { callFailure } from './failures.ts'

/** Every call of the contract, typed. What a call throws goes through `callFailure`. */
export type Api = ContractRouterClient<Contract>

interface Door {
  link: ClientLink<ClientContext>
  /** Opens a second tab, or null where windows are opened by the desktop's menu. */
  openTab: ((place: string) => Promise<void>) | null
}

/** The one client of this page: over a message port on the desktop, over a socket or HTTP from the loopback host. */
const door = chooseDoor()
export const api: Api = createORPCClient<Api>(door.link)

/**
 * Opens a place of the app, such as `/settings`, in a tab of its own; null on the desktop, whose menu opens windows. The
 * address with its one-time secret goes straight to the browser. Throws as calls do.
 */
export const openTab = door.openTab

// Only the desktop host serves a page from a scheme of its own, so nothing has to be waited for to know the door.
function chooseDoor(): Door {
  if (!window.location.protocol.startsWith('http')) {
    const port = connectPort(window, window.location.origin)
    return { link: openPortLink(port), openTab: null }
  }
  const fetchHere: typeof fetch = (...request) => window.fetch(...request)
  const page = { location: window.location, history: window.history, sessionStorage, fetch: fetchHere }
  const session = openSession(page)
  const { origin } = window.location
  // A link typed into a tab that has the app loaded changes nothing but the fragment: only a new start takes it up.
  window.addEventListener('popstate', (event) => {
    if (!isLink(window.location.hash)) return
    // Nobody else may take the secret for an address of the app, and rewrite it before it was read.
    event.stopImmediatePropagation()
    window.location.reload()
  })
  return {
    link: openSocketLink({ origin, session, otherwise: openHttpLink({ origin, session, fetch: fetchHere }) }),
    openTab: async (place) => {
      window.open(await fetchNewTabAddress(page, session, place), '_blank', 'noopener,noreferrer')
    },
  }
}
