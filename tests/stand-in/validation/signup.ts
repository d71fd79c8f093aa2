import { disposableDomains } from '../data/disposable-domains.ts'
import type { Json } from '../json.ts'
import { isBlank } from '../rails/blank.ts'
import { crash, Refusal } from '../rails/failures.ts'
import type { Server } from '../server.ts'
import { isScalar, mustBeStorable, textOf } from './columns.ts'
import { readMail } from './mail-address.ts'
import { passwordProblems } from './password.ts'
import { signupDomain } from './plain-address.ts'
import { mustBeValid, tooLong } from './problems.ts'
import { userNameProblems } from './profile-edit.ts'

const nameLength = 255

/** Refuses what signup does not take for an address, and those who are there already (API document 5.7). */
export function checkSignupEmail({ traits, world }: Server, value: Json | undefined): string {
  const isNumber = isScalar(value) && typeof value !== 'string' && value !== null
  if (isNumber && traits.numberAsEmailCrashes) throw crash()
  const email = textOf(value) ?? ''
  if (traits.emailWithoutDomainCrashes && readMail(email) !== 'full') throw crash()
  const domain = signupDomain(email)
  if (domain === undefined) throw new Refusal(403, { message: 'You have entered an invalid email' })
  if (traits.disposableEmailRefused && disposableDomains.has(domain.toLowerCase())) {
    throw new Refusal(403, { message: 'We do not allow disposable emails' })
  }
  if (world.usersByEmail.get(email.toLowerCase())?.email === email) {
    throw new Refusal(403, { message: `You have already signed up for an account with ${email}` })
  }
  return email
}

/** The name of a new account. */
export function checkAccountName({ traits }: Server, value: Json | undefined): string {
  const name = textOf(value) ?? ''
  mustBeValid([
    ...tooLong('name', name, nameLength),
    ...(isBlank(name) && !traits.blankAccountName ? [{ attribute: 'name', message: "can't be blank" }] : []),
  ])
  mustBeStorable(name)
  return name
}

/** What is told of a new person. */
export interface NewPerson {
  email: string
  name: Json | undefined
  password: Json | undefined
}

/** The name and password of a new person; a number, a yes or NUL for a password crashes before anything is checked. */
export function checkPerson(server: Server, person: NewPerson): { name: string; password: string } {
  const { email, password } = person
  const isText = typeof password === 'string'
  if (isText ? password.includes('\0') : isScalar(password) && !isBlank(password)) throw crash()
  const name = textOf(person.name) ?? ''
  const text = isText ? password : null
  const isTaken = server.world.usersByEmail.has(email.toLowerCase())
  mustBeValid([
    ...(isTaken ? [{ attribute: 'email', message: 'has already been taken' }] : []),
    ...passwordProblems(text ?? '', text),
    ...userNameProblems(server, name, true),
  ])
  mustBeStorable(name)
  return { name, password: text ?? '' }
}
