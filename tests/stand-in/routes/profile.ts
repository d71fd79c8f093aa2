import { caller } from '../access/caller.ts'
import { endSession } from '../access/sessions.ts'
import type { Json } from '../json.ts'
import { done, json } from '../rails/answer.ts'
import { crash, notFound } from '../rails/failures.ts'
import { toInteger } from '../rails/integer.ts'
import type { Handler } from '../server.ts'
import { textOf } from '../validation/columns.ts'
import { editProfile } from '../validation/profile-edit.ts'
import { deviceView } from '../views/device.ts'
import { userView } from '../views/user.ts'
import { rotateToken } from '../world/people.ts'
import type { Membership, User } from '../world/world.ts'

export const showProfile: Handler = (call) => json(userView(call.server, caller(call)))

export const updateProfile: Handler = (call) => {
  const user = caller(call)
  editProfile(call.server, user, call.request.rooted('profile'), call.session?.session)
  return json(userView(call.server, user))
}

/** Whoever names an account they are not in makes the server crash (API document 16). */
export const setActiveAccount: Handler = (call) => {
  const membership = namedMembership(caller(call), call.request.rooted('profile')['account_id'])
  membership.activeAt = call.server.world.now()
  return done()
}

export const setAvailability: Handler = (call) => {
  const user = caller(call)
  const profile = call.request.rooted('profile')
  const membership = namedMembership(user, profile['account_id'])
  const { availability } = profile
  if (availability !== 'online' && availability !== 'offline' && availability !== 'busy') throw crash()
  membership.availability = availability
  return json(userView(call.server, user))
}

export const setAutoOffline: Handler = (call) => {
  const user = caller(call)
  const profile = call.request.rooted('profile')
  namedMembership(user, profile['account_id']).autoOffline = profile['auto_offline'] === true
  return json(userView(call.server, user))
}

/** The new token takes the place of the old one at once. */
export const resetAccessToken: Handler = (call) => {
  const user = caller(call)
  rotateToken(call.server.world, user)
  return json(userView(call.server, user))
}

export const resendMyConfirmation: Handler = (call) => {
  caller(call)
  return done()
}

/** Works for sessions only: asked with an API token it crashes. */
export const showTwoFactor: Handler = (call) => {
  const user = caller(call)
  if (!call.session) throw crash()
  const enabled = user.twoFactor !== null
  return json({ feature_available: true, enabled, backup_codes_generated: enabled })
}

export const listSessions: Handler = (call) => {
  const user = caller(call)
  const known = user.sessions.filter(({ device }) => device !== null)
  return json(
    known
      .toSorted((one, other) => other.lastActivityAt - one.lastActivityAt)
      .map((session) => ({
        ...deviceView(session),
        country_code: null,
        current: session === call.session?.session,
      })),
  )
}

export const deleteSession: Handler = (call) => {
  const user = caller(call)
  const session = user.sessions.find(({ id, device }) => device !== null && id === toInteger(call.path['id']))
  if (!session) throw notFound()
  endSession(user, session)
  return done()
}

function namedMembership(user: User, accountId: Json | undefined): Membership {
  const id = toInteger(textOf(accountId))
  const membership = user.memberships.find(({ account }) => account.id === id)
  if (!membership) throw crash()
  return membership
}
