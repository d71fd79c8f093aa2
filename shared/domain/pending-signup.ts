/** A signup that waits for its e-mail to be confirmed. The password is not part of it. */
export interface PendingSignup {
  id: string
  origin: string
  plainHttpConfirmed: boolean
  accountName: string
  fullName: string
  email: string
  locale: string | null
  /**
   * `confirm-email`: the server has made the account and sent a mail. `unknown`: no answer came, so nobody knows whether
   * the server has made it; signing in or signing up again tells.
   */
  state: 'confirm-email' | 'unknown'
  /** Epoch milliseconds. */
  createdAt: number
}
