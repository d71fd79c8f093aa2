// A backend of its own process that begins to save one edit, and is killed meanwhile.
import { createRouterClient } from '@orpc/server'
import { createBackend } from '#electron/backend.ts'
import { openSharedKeychain } from '#tests/support/memory-keychain.ts'

const [, , dataFolder = '', identityId = '', accountId = ''] = process.argv
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
await api.edits.save({
  ref: { identityId, accountId: Number(accountId) },
  edit: { name: 'Neu' },
  baseValues: { name: 'Acme Corporation' },
})
