import { isObject, type JsonObject } from '../json.ts'
import { isBlank } from '../rails/blank.ts'
import { crash, Refusal } from '../rails/failures.ts'
import type { Server } from '../server.ts'
import type { Session, User, World } from '../world/world.ts'
import { mustBeStorable, textOf } from './columns.ts'
import { passwordProblems } from './password.ts'
import { mustBeValid, tooLong, type Problem } from './problems.ts'

const columnLength = 255
const textLength = 20_000

/** The texts of a profile: undefined is not sent, null clears. */
interface Texts {
  name: string | null | undefined
  email: string | null | undefined
  displayName: string | null | undefined
  messageSignature: string | null | undefined
  phoneNumber: string | null | undefined
}

/** Applies what a request says to its own user (API document 4.9). A changed address waits for a confirmation, which nobody gives here. */
export function editProfile(
  server: Server,
  user: User,
  profile: JsonObject,
  session: Session | undefined,
): void {
  changePassword(user, profile, session)
  const texts = readTexts(profile)
  mustBeValid(textProblems(server, user, texts))
  for (const text of Object.values(texts)) mustBeStorable(text)
  if (texts.name === null) throw crash()
  if (texts.name !== undefined) user.name = texts.name
  if (texts.displayName !== undefined) user.displayName = texts.displayName
  if (texts.messageSignature !== undefined) user.messageSignature = texts.messageSignature
  if (texts.phoneNumber !== undefined) user.customAttributes['phone_number'] = texts.phoneNumber
  const uiSettings = profile['ui_settings']
  if (isObject(uiSettings)) user.uiSettings = uiSettings
}

/** A new password asks for the old one, and ends every other session; the API token stays. */
function changePassword(user: User, profile: JsonObject, session: Session | undefined): void {
  const { password, password_confirmation: confirmation, current_password: current } = profile
  if (typeof password !== 'string' || isBlank(password)) return
  if (current !== user.password) throw new Refusal(422, { error: 'Invalid current password' })
  mustBeValid(passwordProblems(password, typeof confirmation === 'string' ? confirmation : null))
  user.password = password
  user.sessions = user.sessions.filter((one) => one === session)
}

function readTexts(profile: JsonObject): Texts {
  const read = (name: string): string | null | undefined => textOf(profile[name])
  return {
    name: read('name'),
    email: read('email'),
    displayName: read('display_name'),
    messageSignature: read('message_signature'),
    phoneNumber: read('phone_number'),
  }
}

function textProblems(server: Server, user: User, texts: Texts): Problem[] {
  return [
    ...tooLong('display_name', texts.displayName, columnLength),
    ...tooLong('message_signature', texts.messageSignature, textLength),
    ...emailProblems(server.world, user, texts.email),
    ...(texts.name === undefined ? [] : userNameProblems(server, texts.name, false)),
  ]
}

/** What is wrong with a person's name; newer servers insist on one from new people only. */
export function userNameProblems({ traits }: Server, name: string | null, isNew: boolean): Problem[] {
  const attribute = 'name'
  if (!isBlank(name)) return tooLong(attribute, name, columnLength)
  if (traits.userNameTooShortTold) {
    const short = (name ?? '') === '' ? [{ attribute, message: 'is too short (minimum is 1 character)' }] : []
    return [{ attribute, message: "can't be blank" }, ...short]
  }
  return isNew && !traits.blankUserName ? [{ attribute, message: "can't be blank" }] : []
}

/** What is wrong with an address that a user is to have, new ones included; undefined is not sent. */
export function emailProblems(
  world: World,
  user: User | undefined,
  email: string | null | undefined,
): Problem[] {
  const attribute = 'email'
  if (email === undefined) return []
  const address = (email ?? '').trim().toLowerCase()
  if (address === '') return [{ attribute, message: "can't be blank" }]
  if (!/^[^@\s]+@[^@\s]+$/.test(address)) return [{ attribute, message: 'is invalid' }]
  const owner = world.usersByEmail.get(address)
  return owner && owner !== user ? [{ attribute, message: 'has already been taken' }] : []
}
