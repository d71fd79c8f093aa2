// A backend of its own process that begins to change one token, and is killed meanwhile.
import { openTestBackend, TEST_KEY } from '#tests/support/test-backend.ts'

const [, , dataFolder = '', identityId = ''] = process.argv
const { api } = await openTestBackend({ dataFolder })
await api.vault.unlock(TEST_KEY)
await api.tokens.rotate({ identityId })
