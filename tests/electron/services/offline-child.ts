// A backend of its own process that makes an account available offline, and is killed meanwhile.
import { openTestBackend, TEST_KEY } from '#tests/support/test-backend.ts'

const [, , dataFolder = '', identityId = '', accountId = ''] = process.argv
const { api } = await openTestBackend({ dataFolder })
await api.vault.unlock(TEST_KEY)
await api.offline.keep({ identityId, accountId: Number(accountId) })
