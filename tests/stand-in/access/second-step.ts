import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Server } from '../server.ts'
import type { TwoFactor, User } from '../world/world.ts'
import { isOneTimeCode, timeStep } from './one-time-code.ts'

const lifetimeInSeconds = 5 * 60

/** The token (JWT, HS256) that a right password gives a user with two-factor; good for five minutes. */
export function secondStepToken({ secret, world }: Server, user: User): string {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const expires = Math.floor(world.now() / 1000) + lifetimeInSeconds
  const signed = `${encode({ alg: 'HS256' })}.${encode({ user_id: user.id, exp: expires })}`
  return `${signed}.${sign(secret, signed)}`
}

/** Whose token it is; undefined when it is forged, broken or expired. */
export function userOfSecondStep({ secret, world }: Server, token: string): User | undefined {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const expected = Buffer.from(sign(secret, `${header}.${payload}`))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  const { user_id: id, exp } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as {
    user_id: number
    exp: number
  }
  return exp * 1000 > world.now() ? world.users.get(id) : undefined
}

/** Whether a code opens the second door: the authenticator's, once in each time step, or a backup code, which then is used up. */
export function passesSecondStep({ world }: Server, user: User, code: string, backupCode: string): boolean {
  if (!user.twoFactor) return false
  if (code !== '') return passesOneTimeCode(user.twoFactor, code, timeStep(world.now()))
  const at = user.twoFactor.backupCodes.indexOf(backupCode)
  if (at < 0) return false
  user.twoFactor.backupCodes.splice(at, 1)
  return true
}

function passesOneTimeCode(twoFactor: TwoFactor, code: string, step: number): boolean {
  const isRight = isOneTimeCode(twoFactor.secret, code.replace(/\s/g, ''), step)
  if (!isRight || twoFactor.usedStep === step) return false
  twoFactor.usedStep = step
  return true
}

function sign(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}
