/**
 * Everything that can go wrong, as a closed list: a screen can show nothing else, and each code has a sentence and a way
 * out in the catalogue. `facts` fill the sentence, `technical` is folded below it; neither can hold a secret, because
 * only the named keys with short values pass.
 */
export const FAILURE_CODES = [
  // the vault (what keeps it closed, and what can hinder a write)
  'vault-missing',
  'vault-exists',
  'vault-locked',
  'vault-wrong-key',
  'vault-keychain-changed',
  'vault-damaged',
  'vault-newer',
  'vault-in-use',
  /** What held the vault cannot be reached, or is another one by now: a drive that went, a folder that was moved. */
  'vault-gone',
  'vault-not-writable',
  'recovery-code-mistyped',
  'recovery-code-wrong',
  'keyslot-needed',
  /** The vault is open, but this needs one of its keys once more. */
  'key-needed',
  'copy-missing',
  'copy-other-key',
  // the cache
  'cache-unavailable',
  // the way to the server
  'offline',
  'name-not-found',
  'connection-refused',
  'connection-timeout',
  'connection-lost',
  'tls-untrusted',
  'tls-expired',
  'tls-wrong-host',
  'tls-failed',
  /** Another certificate than the pinned one: `pinned` and `shown`. */
  'tls-pin-mismatch',
  'plain-http-refused',
  'plain-http-to-tls',
  // what stands in front of it
  'redirected',
  'access-gate',
  'basic-auth-required',
  /** This computer's own proxy. What stands in front of a server is part of that server. */
  'proxy-error',
  'proxy-auth-required',
  'proxy-refused',
  'proxy-cannot-connect',
  'server-unavailable',
  'request-refused',
  // what a Chatwoot server says (API document 3.2)
  'not-chatwoot',
  'token-not-received',
  'token-unknown',
  'token-wrong-kind',
  'account-suspended',
  'not-a-member',
  'role-too-low',
  'account-not-found',
  'thing-not-found',
  'route-missing',
  'rate-limited',
  'validation-refused',
  'server-crashed',
  'server-refused',
  'account-id-needed',
  // ways in (API document 4.7 and 5)
  'sign-in-refused',
  'sign-in-unconfirmed',
  'sign-in-single-sign-on',
  'second-factor-wrong',
  'second-factor-expired',
  'sessions-full',
  'signup-off',
  'signup-captcha',
  'signup-email-taken',
  'signup-refused',
  /** The server would refuse it: nothing was sent. `fields` names which, and each has its problem under its name. */
  'signup-not-sent',
  'token-of-somebody-else',
  'token-lost',
  // what an answer can be
  'answer-not-json',
  'answer-too-large',
  'answer-unexpected',
  // the call itself
  'invalid-input',
  'invalid-url',
  'token-malformed',
  /** `reason` says what is wrong with a CA, pin, proxy or extra header. */
  'connection-setting-refused',
  /** The server would refuse it: nothing was sent. `fields` and `reasons` name what and why. */
  'edit-refused',
  'plain-http-unconfirmed',
  'already-added',
  'unknown-instance',
  'unknown-identity',
  'unknown-account',
  'unknown-folder',
  /** Whoever manages this computer forbids it: `what`. */
  'forbidden-by-policy',
  // moving to another computer
  'transfer-not-such-file',
  'transfer-cut-short',
  'transfer-damaged',
  'transfer-newer',
  'transfer-wrong-passphrase',
  'transfer-too-large',
  'transfer-expired',
  /** The browser could not read a file that was chosen. */
  'file-unreadable',
  /** The system around the app did not take a setting of it. */
  'system-refused',
  /** The app is not replaced while something is being written. */
  'update-waits',
  /** A file is not brought in while something else is being written. */
  'writing-under-way',
  'link-used-up',
  'cancelled',
  'disconnected',
  'internal',
] as const
export type FailureCode = (typeof FAILURE_CODES)[number]

/** What went wrong, for a page to say. */
export interface Failure {
  code: FailureCode
  /** Named values for the sentence, such as `host`, `status`, `seconds`, `attributes`, `issuer`, `limit`. */
  facts?: Record<string, string | number | boolean> | undefined
  technical?:
    | {
        requestId?: string | undefined
        method?: string | undefined
        /** Path without its query. */
        path?: string | undefined
        status?: number | undefined
        /** The system's or TLS library's code, such as `ECONNREFUSED`. */
        systemCode?: string | undefined
        /** A short piece of what the server said, secrets removed. */
        said?: string | undefined
      }
    | undefined
}
export type FailureFacts = NonNullable<Failure['facts']>
export type FailureTechnical = NonNullable<Failure['technical']>

/** A failure on its way up. Thrown by the rooms of `electron/`, turned into an answer at the front desk. */
export class FailureError extends Error {
  override readonly name = 'FailureError'
  readonly failure: Failure

  constructor(code: FailureCode, more: Omit<Failure, 'code'> = {}) {
    super(code)
    this.failure = { code, ...more }
  }
}

/** The failure inside a thrown value, or undefined if it is something else. */
export function toFailure(thrown: unknown): Failure | undefined {
  return thrown instanceof FailureError ? thrown.failure : undefined
}
