// A backend of its own process that looks after all accounts in the background, and is killed meanwhile.
import { randomUUID } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import { createBackend } from '#electron/backend.ts'
import { openSharedKeychain } from '#tests/support/memory-keychain.ts'

const [, , dataFolder = ''] = process.argv
const at = (path: string) => new URL(`../../../electron/${path}`, import.meta.url)

const backend = await createBackend({
  kind: 'loopback',
  appVersion: '0.0.0-test',
  electronVersion: null,
  dataFolder,
  keychain: openSharedKeychain(),
  workers: { keys: at('vault/key-worker.ts'), data: at('cache/data-worker.ts') },
  proxyFor: () => Promise.resolve(null),
})
const api = createRouterClient(backend.router)
await api.vault.unlock({ protection: 'keychain' })
const pageId = randomUUID()
const news = await api.refresh.watch({ pageId })
await news.next()
await api.refresh.show({ pageId, isVisible: true, isOnline: true, accounts: [] })
await api.refresh.start({})
