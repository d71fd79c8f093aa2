import { done, type Answer } from '../rails/answer.ts'
import { Refusal } from '../rails/failures.ts'
import type { Handler } from '../server.ts'

const sent = 'Woot! Request for password reset is successful. Check your mail for instructions.'
const unknown = 'Uh ho! We could not find any user with the specified email.'

/** Asks for a mail with a link; newer servers do not give away who has an account. */
export const requestReset: Handler = ({ server, request }): Answer => {
  const email = request.parameter('email')
  const user =
    typeof email === 'string' ? server.world.usersByEmail.get(email.trim().toLowerCase()) : undefined
  if (!user && !server.traits.unknownResetHidden) throw new Refusal(404, { message: unknown })
  return { kind: 'json', body: { message: sent } }
}

/** Nobody here ever got a mail, so no token of one can be right. */
export const redeemMailedToken: Handler = () => {
  throw new Refusal(422, { message: 'Invalid token', redirect_url: '/' })
}

export const resendConfirmation: Handler = () => done()
