/** One user on one instance, with the token that proves it (the token itself never leaves the vault). */
export interface Identity {
  id: string
  instanceId: string
  /** Chatwoot's user id; null on a server that follows only the documented page and has no profile route. */
  userId: number | null
  name: string
  email: string | null
  /**
   * Whether the token works at present, as the server last said it. `lost-in-rotation`: the server has made a new one that
   * never arrived here.
   */
  tokenState: 'working' | 'unknown-token' | 'wrong-kind' | 'lost-in-rotation'
  /** Whether switching to one of its accounts is told to the server. */
  reportsActivity: boolean
  memberships: Membership[]
}

/** An account's standing as this identity's profile last told it (API document 4.9). */
export interface Membership {
  accountId: number
  name: string
  /** `agent` and `administrator` are Chatwoot's; null where the server has no profile route. */
  role: string | null
  /** `active`, `suspended`, or what the server said; null before Chatwoot 2.8 and without a profile route. */
  status: string | null
  /** ISO-8601, null if never active. */
  activeAt: string | null
  permissions: string[]
  /** The last profile no longer listed this account: what is cached stays readable. */
  withdrawn: boolean
}

/** What a new profile lists, plus the accounts it no longer lists, marked: their cached content stays readable. */
export function withWithdrawn(held: Membership[], listed: Membership[]): Membership[] {
  const gone = held.filter((old) => !listed.some((one) => one.accountId === old.accountId))
  return [...listed, ...gone.map((old) => ({ ...old, withdrawn: true }))]
}
