import { join } from 'node:path'

/** A folder for each schema that was ever written: `vault.db`, `vault.keys.json` and `cache.db`. None ever changes. */
export const FIXTURES = join(import.meta.dirname, 'fixtures')

// What is in each of them.
export const PASSPHRASE = 'kept for every later version'
export const NAME = 'Kept'
export const SAVED_NAME = 'Acme, renamed'
export const TYPED_DOMAIN = 'typed.example.com'
export const LOCK_AFTER_MINUTES = 45
