/** What a policy can forbid. `exports`: files with the vault's content or the history. */
export const FORBIDDABLE = ['password-sign-in', 'exports', 'plain-http', 'updates'] as const
export type Forbiddable = (typeof FORBIDDABLE)[number]

/** A server that whoever manages this computer wants people to add. */
export interface PresetInstance {
  url: string
  name: string
}

/** What whoever manages this computer has decided for everybody on it. Read once, when the app starts. */
export interface Policy {
  /** `broken`: there is a file that cannot be followed, so everything is forbidden that one could forbid. */
  state: 'none' | 'managed' | 'broken'
  /** Where the file lies, or would lie. */
  file: string
  instances: PresetInstance[]
  /** The vault locks after this many minutes at the latest. Null: as each person likes. */
  lockAfterMinutes: number | null
  /** The vault locks with the screen, whatever the preferences say. */
  lockOnScreenLock: boolean
  forbids: Forbiddable[]
}

/** A computer that nobody manages. */
export function noPolicy(file = ''): Policy {
  return {
    state: 'none',
    file,
    instances: [],
    lockAfterMinutes: null,
    lockOnScreenLock: false,
    forbids: [],
  }
}

/** What holds where a policy is there and cannot be read: the strictest one. */
export function brokenPolicy(file: string): Policy {
  return {
    state: 'broken',
    file,
    instances: [],
    lockAfterMinutes: 5,
    lockOnScreenLock: true,
    forbids: [...FORBIDDABLE],
  }
}

/** The lock times that hold: a person's own, and never longer than the policy's. 0 minutes stands for never. */
export function withPolicy<Times extends { lockAfterMinutes: number; lockOnScreenLock: boolean }>(
  policy: Policy,
  wished: Times,
): Times {
  const { lockAfterMinutes: most } = policy
  const own = wished.lockAfterMinutes
  const lockAfterMinutes = most !== null && (own === 0 || own > most) ? most : own
  return { ...wished, lockAfterMinutes, lockOnScreenLock: wished.lockOnScreenLock || policy.lockOnScreenLock }
}
