import { randomBytes } from 'node:crypto'
import { checkLocale } from './access/language.ts'
import { sessionHeaders } from './access/sessions.ts'
import { defaultFeaturesOf } from './data/features.ts'
import { languagesOf } from './data/languages.ts'
import type { Exchange, Reply } from './exchange.ts'
import { createLimiter } from './limiter.ts'
import type { ApplicationOptions, StateFile } from './options.ts'
import { RailsFailure, Refusal } from './rails/failures.ts'
import { toFailureReply, toLimitedReply, toReply } from './rails/reply.ts'
import { Request } from './rails/request.ts'
import { createRouter, type Match } from './rails/router.ts'
import { documentedRoutes, noDocumentedRoute } from './routes/documented.ts'
import { routesOf } from './routes/table.ts'
import type { Call, Handler, Server } from './server.ts'
import { traitsOf } from './traits.ts'
import type { Version } from './version.ts'
import { createWorld } from './world/create.ts'
import type { World } from './world/world.ts'
import { buildWorld } from './worlds/build.ts'

export type { ApplicationOptions }

/** A Chatwoot-compatible server without a socket: one request in, its answer out. */
export interface Application {
  answer(exchange: Exchange): Reply
  readonly state: StateFile
  readonly world: World
}

/** Where the page is silent, a server that follows it behaves as this release. */
const documentedVersion: Version = '4.10.0'

/** Builds a server with a fresh world; the same seed gives the same ids, tokens and texts. */
export function createApplication(options: ApplicationOptions): Application {
  const isDocumented = options.dialect === 'as-documented'
  const version = options.dialect === 'as-documented' ? documentedVersion : options.dialect
  const traits = traitsOf(version)
  const world = createWorld({
    seed: options.seed ?? randomBytes(4).readUInt32BE(),
    now: options.now ?? Date.now,
    defaultFeatures: defaultFeaturesOf(version),
  })
  const state = buildWorld(world, options)
  const server: Server = {
    version,
    traits,
    languages: languagesOf(version),
    signup: options.signup,
    world,
    secret: world.random.hex(64),
    signInLinks: new Map(),
  }
  const router = createRouter(isDocumented ? documentedRoutes : routesOf(traits))
  const limiter = options.limiter ? createLimiter(traits, world.now) : undefined
  const answer = (exchange: Exchange): Reply => {
    const request = new Request(exchange, traits.dashedTokenWins)
    if (limiter?.(request)) return toLimitedReply(request, traits)
    if (isPreflight(request)) return { status: 200, headers: [['Content-Type', 'text/plain']], body: '' }
    const match = router(request.method, request.path)
    if (match) return reply(server, request, match)
    if (isDocumented) return reply(server, request, noDocumentedRoute)
    return toFailureReply(404, request, traits, false)
  }
  return { answer, state, world }
}

/** A browser asking whether it may call from another origin: nothing is said about it, which means no. */
function isPreflight(request: Request): boolean {
  return request.method === 'OPTIONS' && request.header('access-control-request-method') !== undefined
}

/** Lets a route answer, and turns whatever it throws into the answer that the real server gives then. */
function reply(server: Server, request: Request, { route, path }: Match<Handler>): Reply {
  const { traits } = server
  const { negotiated, handler } = route
  const call: Call = { server, request, path, session: undefined }
  const surroundings = (showsSession: boolean): Parameters<typeof toReply>[1] => ({
    request,
    traits,
    negotiated,
    sessionHeaders:
      showsSession && call.session ? sessionHeaders(call.session.user, call.session.session, true) : [],
  })
  try {
    request.readParameters()
    checkLocale(call)
    return toReply(handler(call), surroundings(true))
  } catch (error) {
    if (error instanceof Refusal) {
      const { status, body, showsSession } = error
      return toReply({ kind: 'json', status, body }, surroundings(showsSession))
    }
    if (error instanceof RailsFailure) return toFailureReply(error.status, request, traits, !negotiated)
    throw error
  }
}
