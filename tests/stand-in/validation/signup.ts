import { disposableDomains } from '../data/disposable-domains.ts'
import type { Json } from '../json.ts'
import { crash, Refusal } from '../rails/failures.ts'
import type { Server } from '../server.ts'
import { isScalar, lengthOf, mustBeStorable, toText } from './columns.ts'
import { isSignupAddress, readMailAddress } from './mail-address.ts'
import { passwordProblems } from './password.ts'
import { mustBeValid } from './problems.ts'
import { userNameProblems } from './profile-edit.ts'

/** Refuses what signup does not take for an address, and those who are there already (API document 5.7). */
export function checkSignupEmail({ traits, world }: Server, value: Json | undefined): string {
  const isNumber = isScalar(value) && typeof value !== 'string' && value !== null
  if (isNumber && traits.numberAsEmailCrashes) throw crash()
  const email = isScalar(value) ? (toText(value) ?? '') : ''
  const address = readMailAddress(email)
  if (!address?.domain && traits.emailWithoutDomainCrashes) throw crash()
  if (!address || !isSignupAddress(email, address))
    throw new Refusal(403, { message: 'You have entered an invalid email' })
  const domain = address.domain?.toLowerCase() ?? ''
  if (traits.disposableEmailRefused && disposableDomains.has(domain)) {
    throw new Refusal(403, { message: 'We do not allow disposable emails' })
  }
  if (world.usersByEmail.get(email.toLowerCase())?.email === email) {
    throw new Refusal(403, { message: `You have already signed up for an account with ${email}` })
  }
  return email
}

/** The name of a new account. */
export function checkAccountName({ traits }: Server, value: Json | undefined): string {
  const name = isScalar(value) ? (toText(value) ?? '') : ''
  const attribute = 'name'
  if (lengthOf(name) > 255) mustBeValid([{ attribute, message: 'is too long (maximum is 255 characters)' }])
  if (name.trim() === '' && !traits.blankAccountName) mustBeValid([{ attribute, message: "can't be blank" }])
  mustBeStorable(name)
  return name
}

/** What is told of a new person. */
export interface NewPerson {
  email: string
  name: Json | undefined
  password: Json | undefined
}

/** The name and password of a new person; a number or NUL for a password crashes before anything is checked. */
export function checkPerson(server: Server, person: NewPerson): { name: string; password: string } {
  const { email, password } = person
  if (typeof password === 'number' || (typeof password === 'string' && password.includes('\0'))) throw crash()
  const name = isScalar(person.name) ? (toText(person.name) ?? '') : ''
  const text = typeof password === 'string' ? password : null
  const isTaken = server.world.usersByEmail.has(email.toLowerCase())
  mustBeValid([
    ...(isTaken ? [{ attribute: 'email', message: 'has already been taken' }] : []),
    ...passwordProblems(text ?? '', text),
    ...userNameProblems(server, name, true),
  ])
  mustBeStorable(name)
  return { name, password: text ?? '' }
}
