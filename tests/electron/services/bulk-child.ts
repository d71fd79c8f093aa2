// A backend of its own process that begins to change two accounts, and is killed meanwhile.
import { openTestBackend, TEST_KEY } from '#tests/support/test-backend.ts'

const [, , dataFolder = '', identityId = '', accountIds = ''] = process.argv
const { api } = await openTestBackend({ dataFolder })
await api.vault.unlock(TEST_KEY)
const targets = accountIds.split(',').map((accountId) => ({
  ref: { identityId, accountId: Number(accountId) },
  edit: { domain: 'new.example.com' },
  baseValues: { domain: 'old.example.com' },
  undoOf: null,
}))
await api.bulk.start({ targets, undoOf: null })
