// A backend of its own process that begins to save one edit, and is killed meanwhile.
import { openTestBackend, TEST_KEY } from '#tests/support/test-backend.ts'

const [, , dataFolder = '', identityId = '', accountId = ''] = process.argv
const { api } = await openTestBackend({ dataFolder })
await api.vault.unlock(TEST_KEY)
await api.edits.save({
  ref: { identityId, accountId: Number(accountId) },
  edit: { name: 'Neu' },
  baseValues: { name: 'Acme Corporation' },
})
