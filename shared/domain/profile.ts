import type { Foreign } from './account.ts'
import type { Membership } from './identity.ts'

/** What `GET /api/v1/profile` tells about the token's owner (API document 4.9), without its secrets. */
export interface Profile extends Foreign {
  userId: number
  name: string
  email: string | null
  confirmed?: boolean | null
  /** `SuperAdmin` or null. */
  type?: string | null
  provider?: string | null
  memberships: Membership[]
}
