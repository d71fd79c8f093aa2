import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { cacheMigrations } from '#electron/cache/migrations.ts'
import { newestSchema } from '#electron/sqlite/migrations.ts'
import { vaultMigrations } from '#electron/vault/migrations.ts'
import { startStandIn } from '#tests/stand-in/network/start.ts'
import { addStandIn, openTestBackend } from '#tests/support/test-backend.ts'
import { FIXTURES, LOCK_AFTER_MINUTES, NAME, PASSPHRASE, SAVED_NAME, TYPED_DOMAIN } from './fixtures.ts'

// `npm run data-fixture`: the vault and the cache as this version writes them, kept for the tests of every later version.

const name = `vault-${newestSchema(vaultMigrations)}-cache-${newestSchema(cacheMigrations)}`
const target = join(FIXTURES, name)
if (existsSync(target)) throw new Error(`${name} is there already, and a fixture never changes.`)

const standIn = await startStandIn({ dialect: '4.15.1' })
const backend = await openTestBackend({ keychain: null })
const { api } = backend
await api.vault.create({ protection: 'passphrase', passphrase: PASSPHRASE })
const { instance, firstAccount } = await addStandIn(api, standIn)
if (firstAccount === null) throw new Error('The stand-in gave no account.')
await api.instances.rename({ instanceId: instance.id, name: NAME })
const { value } = await api.accounts.refresh(firstAccount)
await api.labels.refresh(firstAccount)
const domain = value.account.domain ?? null
await api.edits.save({
  ref: firstAccount,
  edit: { name: SAVED_NAME },
  baseValues: { name: value.account.name },
})
await api.drafts.keep({ ref: firstAccount, edit: { domain: TYPED_DOMAIN }, baseValues: { domain } })
await api.preferences.change({ lockAfterMinutes: LOCK_AFTER_MINUTES })
await backend.quit()
await standIn.close()
mkdirSync(target, { recursive: true })
for (const file of ['vault.db', 'vault.keys.json', 'cache.db'])
  cpSync(join(backend.folder, file), join(target, file))
console.log(`Written: ${name}`)
