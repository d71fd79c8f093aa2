/** Fetches as a page of this origin does: a browser adds these two headers, and no script can change them. */
export function pageFetch(origin: string): typeof fetch {
  return (input, init) => {
    const request = new Request(input, init)
    request.headers.set('origin', origin)
    request.headers.set('sec-fetch-site', 'same-origin')
    return fetch(request)
  }
}

/** As much of a browser's window as a session needs, opened at an address. */
export function openPageAt(address: string) {
  const { origin, pathname, search, hash } = new URL(address)
  const stored = new Map<string, string>()
  const shown = { address }
  return {
    /** What the address bar says. */
    shown,
    stored,
    location: { origin, pathname, search, hash },
    history: {
      replaceState(_state: unknown, _title: string, path: string) {
        shown.address = origin + path
      },
    },
    sessionStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    },
    fetch: pageFetch(origin),
  }
}
