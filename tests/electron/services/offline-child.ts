// A backend of its own process that makes an account available offline, and is killed meanwhile.
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
await api.offline.keep({ identityId, accountId: Number(accountId) })
