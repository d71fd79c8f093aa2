import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openTestBackend } from '#tests/support/test-backend.ts'
import { FIXTURES, LOCK_AFTER_MINUTES, NAME, PASSPHRASE, SAVED_NAME, TYPED_DOMAIN } from './fixtures.ts'

// What earlier versions wrote, as they wrote it, opened by this one.

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A copy of a fixture, since opening brings it up to date. */
function copyOf(fixture: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-upgrade-'))
  folders.push(folder)
  cpSync(join(FIXTURES, fixture), folder, { recursive: true })
  return folder
}

const fixtures = readdirSync(FIXTURES)

describe.each(fixtures)('data of the schemas %s', (fixture) => {
  it('opens with everything in it: servers, accounts, history, what was typed, and what was last seen', async () => {
    const backend = await openTestBackend({ keychain: null, dataFolder: copyOf(fixture) })
    const { api } = backend
    try {
      const { state } = await api.vault.unlock({ protection: 'passphrase', passphrase: PASSPHRASE })
      const [instance] = await api.instances.list()
      const [identity] = instance?.identities ?? []
      const account = identity?.memberships.find(({ name }) => name === SAVED_NAME)
      if (identity === undefined || account === undefined) throw new Error('The account is not there.')
      const ref = { identityId: identity.id, accountId: account.accountId }
      const [draft, changes, preferences, seen, labels] = await Promise.all([
        api.drafts.read(ref),
        api.history.list({ ref }),
        api.preferences.read(),
        api.accounts.read(ref),
        api.labels.read(ref),
      ])
      expect({
        state,
        name: instance?.name,
        identity: identity.name,
        draft: draft?.edit,
        changes: changes.map(({ outcome }) => outcome),
        lockAfterMinutes: preferences.lockAfterMinutes,
        seen: seen?.value.account.name,
        labels: labels?.value.items.map(({ title }) => title),
      }).toEqual({
        state: 'open',
        name: NAME,
        identity: 'Ada',
        draft: { domain: TYPED_DOMAIN },
        changes: ['saved'],
        lockAfterMinutes: LOCK_AFTER_MINUTES,
        seen: SAVED_NAME,
        labels: ['billing', 'vip'],
      })
    } finally {
      await backend.quit()
    }
  })
})

describe('the fixtures', () => {
  it('are whole', () => {
    expect(fixtures.length).toBeGreaterThan(0)
    const missing = fixtures.flatMap((fixture) =>
      ['vault.db', 'vault.keys.json', 'cache.db'].filter(
        (file) => !existsSync(join(FIXTURES, fixture, file)),
      ),
    )
    expect(missing).toEqual([])
  })
})
