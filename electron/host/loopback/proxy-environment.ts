/**
 * The proxy for an address as the usual environment variables name it, or null for a direct connection. `HTTPS_PROXY`,
 * `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` in either case; a computer's own addresses are always direct.
 * @param address an absolute URL
 */
export function proxyFromEnvironment(environment: NodeJS.ProcessEnv, address: string): string | null {
  const url = new URL(address)
  const read = (name: string) => environment[name.toLowerCase()] ?? environment[name] ?? ''
  if (isOwnAddress(url.hostname) || isExempt(url, read('NO_PROXY'))) return null
  // The upper-case HTTP_PROXY is left out where a web server could have set it from a request's "Proxy" header.
  const plain =
    environment.http_proxy ?? (environment.REQUEST_METHOD === undefined ? environment.HTTP_PROXY : undefined)
  const named = url.protocol === 'https:' ? read('HTTPS_PROXY') : (plain ?? '')
  const proxy = named === '' ? read('ALL_PROXY') : named
  if (proxy === '') return null
  return proxy.includes('://') ? proxy : `http://${proxy}`
}

function isOwnAddress(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

function isExempt(url: URL, list: string): boolean {
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port
  return list
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true
      const [, name = entry, onlyPort] = /^\*?\.?(.+?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? []
      if (onlyPort !== undefined && onlyPort !== port) return false
      return url.hostname === name || url.hostname.endsWith(`.${name}`)
    })
}
