import type { Request } from '../rails/request.ts'
import { nextId } from '../world/create.ts'
import type { Session, User, World } from '../world/world.ts'

/** How many devices a user may be signed in on. */
export const sessionLimit = 25
const lifetimeInSeconds = 61 * 24 * 3600

/** Opens a session; beyond the limit the one that expires first ends. */
export function openSession(world: World, user: User, request: Request | undefined): Session {
  while (user.sessions.length >= sessionLimit) endSession(user, user.sessions[0])
  const now = world.now()
  const session: Session = {
    id: nextId(world, 'session'),
    client: world.random.base58(22),
    accessToken: world.random.base58(22),
    expiry: Math.floor(now / 1000) + lifetimeInSeconds,
    device: request ? { userAgent: request.header('user-agent') ?? '', address: request.address } : null,
    createdAt: now,
    lastActivityAt: now,
  }
  user.sessions.push(session)
  return session
}

/** Ends a session at once. */
export function endSession(user: User, session: Session | undefined): void {
  user.sessions = user.sessions.filter((one) => one !== session)
}

/** The session that gives way to a new sign-in where devices are known: one of an unknown device, else the one unused longest. */
export function sessionToEvict({ sessions }: User): Session | undefined {
  const unknown = sessions.find(({ device }) => device === null)
  return unknown ?? sessions.toSorted((one, other) => one.lastActivityAt - other.lastActivityAt)[0]
}

/** The session a request brings in its headers, as a Bearer of them, or as parameters; undefined when it is none. */
export function findSession(world: World, request: Request): { user: User; session: Session } | undefined {
  const claimed = claim(request)
  if (!claimed) return undefined
  const user = world.usersByEmail.get(claimed.uid.toLowerCase())
  const session = user?.sessions.find(({ client }) => client === claimed.client)
  const isValid = session?.accessToken === claimed.accessToken && session.expiry * 1000 > world.now()
  if (!user || !session || !isValid) return undefined
  session.lastActivityAt = world.now()
  return { user, session }
}

interface Claim {
  accessToken: string
  client: string
  uid: string
}

function claim(request: Request): Claim | undefined {
  const bearer = decodeBearer(request.header('authorization'))
  const read = (name: string): string | undefined => {
    const value = request.header(name) ?? bearer?.[name] ?? request.parameter(name)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const accessToken = read('access-token')
  const client = read('client')
  const uid = read('uid')
  return accessToken !== undefined && client !== undefined && uid !== undefined
    ? { accessToken, client, uid }
    : undefined
}

function decodeBearer(header: string | undefined): Record<string, unknown> | undefined {
  const encoded = /^Bearer (.+)$/.exec(header ?? '')?.[1]
  if (encoded === undefined) return undefined
  try {
    const value: unknown = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** The headers that hand a session to its owner; signup answers leave the Bearer form out. */
export function sessionHeaders(user: User, session: Session, withBearer: boolean): [string, string][] {
  const headers: [string, string][] = [
    ['access-token', session.accessToken],
    ['token-type', 'Bearer'],
    ['client', session.client],
    ['expiry', String(session.expiry)],
    ['uid', user.email],
  ]
  if (!withBearer) return headers
  const bearer = Buffer.from(JSON.stringify(Object.fromEntries(headers))).toString('base64')
  return [...headers, ['authorization', `Bearer ${bearer}`]]
}
