import { nextId } from './create.ts'
import type { Account, PlatformApp, TwoFactor, User, World } from './world.ts'

/** What may be said about a new user. */
export type UserStart = Pick<User, 'name' | 'email' | 'password'> &
  Partial<Pick<User, 'confirmed' | 'displayName' | 'type' | 'provider' | 'twoFactor' | 'createdAt'>>

/** Adds a user with an API token of their own. */
export function createUser(world: World, start: UserStart): User {
  const user: User = {
    id: nextId(world, 'user'),
    displayName: null,
    confirmed: true,
    provider: 'email',
    token: world.random.base58(24),
    pubsubToken: world.random.base58(24),
    messageSignature: null,
    uiSettings: {},
    customAttributes: {},
    type: null,
    avatarUrl: '',
    createdAt: world.now(),
    twoFactor: null,
    memberships: [],
    sessions: [],
    ...start,
  }
  world.users.set(user.id, user)
  world.usersByEmail.set(user.email.toLowerCase(), user)
  world.tokens.set(user.token, { kind: 'user', user })
  return user
}

/** A second factor with ten backup codes, as switching it on makes them. */
export function createTwoFactor(world: World): TwoFactor {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  return {
    secret: Array.from({ length: 32 }, () => alphabet.charAt(world.random.integer(32))).join(''),
    usedStep: null,
    backupCodes: Array.from({ length: 10 }, () => world.random.hex(8)),
  }
}

/** Gives a user a new API token; the old one is unknown from now on. */
export function rotateToken(world: World, user: User): void {
  world.tokens.delete(user.token)
  user.token = world.random.base58(24)
  world.tokens.set(user.token, { kind: 'user', user })
}

/** Adds an agent bot and gives its token. */
export function createBot(world: World, name: string): string {
  const token = world.random.base58(24)
  world.tokens.set(token, { kind: 'bot', name })
  return token
}

/** Adds a platform app that may touch the accounts given, and gives its token. */
export function createPlatformApp(world: World, name: string, accounts: readonly Account[]): string {
  const app: PlatformApp = {
    id: nextId(world, 'platformApp'),
    name,
    accountIds: new Set(accounts.map((account) => account.id)),
    userIds: new Set(),
  }
  const token = world.random.base58(24)
  world.tokens.set(token, { kind: 'platform', app })
  return token
}
