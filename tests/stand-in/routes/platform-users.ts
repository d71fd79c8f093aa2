import { mustBePermitted, platformCaller } from '../access/platform.ts'
import { json } from '../rails/answer.ts'
import { RailsFailure } from '../rails/failures.ts'
import { toInteger } from '../rails/integer.ts'
import type { Call, Handler } from '../server.ts'
import { textOf } from '../validation/columns.ts'
import { passwordProblems } from '../validation/password.ts'
import { mustBeValid } from '../validation/problems.ts'
import { emailProblems, userNameProblems } from '../validation/profile-edit.ts'
import { userView } from '../views/user.ts'
import { createUser } from '../world/people.ts'
import type { User } from '../world/world.ts'

const linkLifetime = 5 * 60 * 1000

/** A person whose address counts as confirmed; one who is there already is simply given. */
export const addPlatformUser: Handler = (call) => {
  const app = platformCaller(call)
  const { world } = call.server
  const email = readText(call, 'email').trim().toLowerCase()
  const user = world.usersByEmail.get(email) ?? createPerson(call, email)
  app.userIds.add(user.id)
  return json(userView(call.server, user))
}

export const showPlatformUser: Handler = (call) => json(userView(call.server, findUser(call)))

/** A link that signs the user in once, within five minutes. */
export const createSignInLink: Handler = (call) => {
  const user = findUser(call)
  const { world, signInLinks } = call.server
  const token = world.random.hex(64)
  signInLinks.set(token, { user, expires: world.now() + linkLifetime })
  const query = new URLSearchParams({ email: user.email, sso_auth_token: token })
  return json({ url: `${call.request.origin}/app/login?${query.toString()}` })
}

export const showPlatformToken: Handler = (call) => {
  const { id, name, displayName, email, pubsubToken, token } = findUser(call)
  return json({
    access_token: token,
    expiry: null,
    user: { id, name, display_name: displayName, email, pubsub_token: pubsubToken },
  })
}

function createPerson(call: Call, email: string): User {
  const password = readText(call, 'password')
  const name = readText(call, 'name')
  mustBeValid([
    ...emailProblems(call.server.world, undefined, email),
    ...passwordProblems(password, null),
    ...userNameProblems(call.server, name, true),
  ])
  return createUser(call.server.world, { email, password, name })
}

function findUser(call: Call): User {
  const app = platformCaller(call)
  const user = call.server.world.users.get(toInteger(call.path['user']))
  if (!user) throw new RailsFailure(404)
  mustBePermitted(app.userIds.has(user.id))
  return user
}

function readText({ request }: Call, name: string): string {
  return textOf(request.parameter(name)) ?? ''
}
