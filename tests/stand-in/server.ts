import type { LanguageList } from './data/languages.ts'
import type { SignupMode } from './options.ts'
import type { Answer } from './rails/answer.ts'
import type { Request } from './rails/request.ts'
import type { Traits } from './traits.ts'
import type { Version } from './version.ts'
import type { Session, User, World } from './world/world.ts'

/** One installation: what it is, and what it knows. */
export interface Server {
  readonly version: Version
  readonly traits: Traits
  readonly languages: LanguageList
  readonly signup: SignupMode
  readonly world: World
  /** Signs the tokens of the second sign-in step. */
  readonly secret: string
  /** Links that sign somebody in once, by their token. */
  readonly signInLinks: Map<string, SignInLink>
}

/** A link that signs a user in once, until it expires (milliseconds). */
export interface SignInLink {
  readonly user: User
  readonly expires: number
}

/** One request on its way through the server. */
export interface Call {
  readonly server: Server
  readonly request: Request
  /** What stood at the names of the route. */
  readonly path: Readonly<Record<string, string>>
  /** The session that the answer shows again in its headers. */
  session: { user: User; session: Session } | undefined
}

/** Answers one kind of request; what goes wrong is thrown as a `Refusal` or a `RailsFailure`. */
export type Handler = (call: Call) => Answer
