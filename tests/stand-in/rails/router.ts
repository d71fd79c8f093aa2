/** A path with `:names` for what varies, or `/*` at its end for whatever follows, and what answers it. */
export interface Route<Handler> {
  method: string
  pattern: string
  handler: Handler
  /** Whether it picks its format by the Accept header instead of always answering JSON. */
  negotiated: boolean
}

/** A route that fits a request, with what stood at its names. */
export interface Match<Handler> {
  route: Route<Handler>
  path: Readonly<Record<string, string>>
}

/** Finds the route for a method and a path; HEAD counts as GET, PUT and PATCH are told apart. */
export type Router<Handler> = (method: string, path: string) => Match<Handler> | undefined

interface Compiled<Handler> {
  route: Route<Handler>
  segments: readonly string[]
}

/** Builds a router: earlier routes win. */
export function createRouter<Handler>(routes: readonly Route<Handler>[]): Router<Handler> {
  const byShape = new Map<string, Compiled<Handler>[]>()
  const open = routes.filter(({ pattern }) => pattern.endsWith('/*'))
  for (const route of routes) {
    const segments = route.pattern.split('/')
    const shape = `${route.method} ${segments.length}`
    byShape.set(shape, [...(byShape.get(shape) ?? []), { route, segments }])
  }
  return (method, path) => {
    const verb = method === 'HEAD' ? 'GET' : method
    const parts = path.replace(/\.json$/, '').split('/')
    for (const { route, segments } of byShape.get(`${verb} ${parts.length}`) ?? []) {
      const found = fit(segments, parts)
      if (found) return { route, path: found }
    }
    const route = open.find((one) => one.method === verb && path.startsWith(one.pattern.slice(0, -1)))
    return route && { route, path: {} }
  }
}

function fit(segments: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  const found: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const part = parts[index] ?? ''
    if (!segment.startsWith(':')) {
      if (segment !== part) return undefined
    } else if (part === '') {
      return undefined
    } else {
      found[segment.slice(1)] = part
    }
  }
  return found
}
