/**
 * The one table of secrets by key name (API document 4.13), compared without regard to case, `_` and `-`, at any depth.
 * Logins are in it because they come with the password's mailbox, ids of a provider because they are half a credential,
 * `webhook_url` because people put keys into addresses, `inbox_identifier` because it lets anybody write into the inbox.
 */
export const SECRET_KEYS = [
  // profile, sign-in, signup, bots: who holds these is the user
  'access_token',
  'pubsub_token',
  'hmac_identifier',
  'mfa_token',
  'authorization',
  // e-mail inboxes
  'imap_login',
  'imap_password',
  'smtp_login',
  'smtp_password',
  // website and API inboxes, bots
  'hmac_token',
  'secret',
  'inbox_identifier',
  'webhook_url',
  // WhatsApp and Twilio inboxes
  'provider_config',
  'auth_token',
  'account_sid',
  'api_key_sid',
] as const

/** Names that end like a secret but stand in the source of every public page. */
export const PUBLIC_KEYS = ['website_token'] as const
