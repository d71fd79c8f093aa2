import tls from 'node:tls'

let trusted: tls.SecureContext | undefined

/**
 * The authorities that browsers on this machine trust, beside those that came with Node: without them a private CA that
 * works in the browser fails here. Read once and shared, since making a context of some hundred certificates takes longer
 * than a request.
 */
export function trustSystem(): tls.SecureContext {
  trusted ??= tls.createSecureContext({
    ca: [...new Set([...readAuthorities('default'), ...readAuthorities('system')])],
  })
  return trusted
}

function readAuthorities(store: 'default' | 'system'): string[] {
  try {
    return tls.getCACertificates(store)
  } catch {
    // An unreadable store of the system must not keep the app from servers with public certificates.
    return store === 'default' ? [...tls.rootCertificates] : []
  }
}
