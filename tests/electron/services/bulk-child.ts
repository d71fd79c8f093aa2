// A backend of its own process that begins to change two accounts, and is killed meanwhile.
import { createRouterClient } from '@orpc/server'
import { createBackend } from '#electron/backend.ts'
import { openSharedKeychain } from '#tests/support/memory-keychain.ts'

const [, , dataFolder = '', identityId = '', accountIds = ''] = process.argv
const at = (path: string) => new URL(`../../../electron/${path}`, import.meta.url)

const backend = await createBackend({
  kind: 'loopback',
  appVersion: '0.0.0-test',
  electronVersion: null,
  dataFolder,
  keychain: openSharedKeychain(),
  workers: {
    keys: at('vault/key-worker.ts'),
    files: at('vault/file-worker.ts'),
    data: at('cache/data-worker.ts'),
  },
  proxyFor: () => Promise.resolve(null),
})
const api = createRouterClient(backend.router)
await api.vault.unlock({ protection: 'keychain' })
const targets = accountIds.split(',').map((accountId) => ({
  ref: { identityId, accountId: Number(accountId) },
  edit: { domain: 'new.example.com' },
  baseValues: { domain: 'old.example.com' },
  undoOf: null,
}))
await api.bulk.start({ targets, undoOf: null })
