// A backend of its own process that looks after all accounts in the background, and is killed meanwhile.
import { randomUUID } from 'node:crypto'
import { openTestBackend, TEST_KEY } from '#tests/support/test-backend.ts'

const [, , dataFolder = ''] = process.argv
const { api } = await openTestBackend({ dataFolder })
await api.vault.unlock(TEST_KEY)
const pageId = randomUUID()
const news = await api.refresh.watch({ pageId })
await news.next()
await api.refresh.show({ pageId, isVisible: true, isOnline: true, accounts: [] })
await api.refresh.start({})
