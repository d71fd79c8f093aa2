// A backend of its own process on a disk without room: makes an account available offline, and says what came of it.
import { createRouterClient } from '@orpc/server'
import { createBackend } from '#electron/backend.ts'
import { FIRST_CONTACTS } from '#shared/domain/contacts.ts'
import { openSharedKeychain } from '#tests/support/memory-keychain.ts'

const [, , dataFolder = '', identityId = '', accountId = ''] = process.argv
const at = (path: string) => new URL(`../../../electron/${path}`, import.meta.url)
const ref = { identityId, accountId: Number(accountId) }

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
await api.offline.keep(ref)
for (;;) {
  const [account] = await api.offline.list()
  if (account?.state === 'held-up' || account?.state === 'done') {
    console.log(`${account.state} ${account.failure?.code ?? ''}`)
    break
  }
  await new Promise((resolve) => setTimeout(resolve, 20))
}
const page = await api.contacts.refreshPage({ ref, query: FIRST_CONTACTS, page: 1 })
console.log(`read ${String(page.value.lines.length)}`)
const [instance] = await api.instances.list()
await api.instances.rename({ instanceId: instance?.id ?? '', name: 'Written all the same' })
console.log('ended')
await backend.close()
process.exit(0)
