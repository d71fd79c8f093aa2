import { isPasswordAccepted } from './password-rules.ts'
import { isAtLeast } from './version.ts'

/** What somebody types to sign up. */
export interface TypedSignup {
  accountName: string
  fullName: string
  email: string
  password: string
}

/** Why the server would refuse a field. */
export type SignupProblem = 'empty' | 'too-long' | 'not-an-address' | 'too-weak'

const LONGEST_NAME = 255

/**
 * Which of the two names a server insists on, by its version (API document 5.2); a server that does not tell its version
 * gets both.
 */
export function namesWanted(version: string | null): { accountName: boolean; fullName: boolean } {
  const isBetween = (from: `${number}.${number}.${number}`, below: `${number}.${number}.${number}`) =>
    isAtLeast(version, from) === true && isAtLeast(version, below) === false
  return {
    accountName: !isBetween('3.6.0', '4.9.0'),
    fullName: !isBetween('3.6.0', '4.14.0'),
  }
}

/** What the server would refuse, by field; an empty object when it would take everything that can be judged from here. */
export function judgeSignup(
  typed: TypedSignup,
  version: string | null,
): Partial<Record<keyof TypedSignup, SignupProblem>> {
  const wanted = namesWanted(version)
  const areBothBlank = typed.accountName.trim() === '' && typed.fullName.trim() === ''
  const found: [keyof TypedSignup, SignupProblem | null][] = [
    ['accountName', judgeName(typed.accountName, wanted.accountName || areBothBlank)],
    ['fullName', judgeName(typed.fullName, wanted.fullName)],
    ['email', judgeEmail(typed.email)],
    ['password', isPasswordAccepted(typed.password) ? null : 'too-weak'],
  ]
  return Object.fromEntries(found.filter(([, problem]) => problem !== null))
}

/** What is wrong with the name of a further account, which always needs one. */
export function judgeAccountName(name: string): SignupProblem | null {
  return judgeName(name, true)
}

function judgeName(name: string, isWanted: boolean): SignupProblem | null {
  if (name.trim() === '') return isWanted ? 'empty' : null
  return Array.from(name).length > LONGEST_NAME ? 'too-long' : null
}

/** A plain address: no name around it, ASCII only, a domain with a dot (API document 5.7). */
function judgeEmail(email: string): SignupProblem | null {
  if (email.trim() === '') return 'empty'
  const [, local = '', domain = ''] = /^([^@]+)@([^@]+)$/.exec(email.trim()) ?? []
  const isLocal = /^[!-~]+$/.test(local) && !/[<>()[\],;:\\"]/.test(local) && !/^\.|\.$|\.\./.test(local)
  const isDomain = /^(?![.-])[A-Za-z0-9.-]+$/.test(domain) && domain.includes('.') && !/\.\.|\.$/.test(domain)
  return isLocal && isDomain ? null : 'not-an-address'
}
