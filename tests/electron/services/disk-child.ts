// A backend of its own process on a disk without room: makes an account available offline, and says what came of it.
import { FIRST_CONTACTS } from '#shared/domain/contacts.ts'
import { openTestBackend, TEST_KEY } from '#tests/support/test-backend.ts'

const [, , dataFolder = '', identityId = '', accountId = ''] = process.argv
const ref = { identityId, accountId: Number(accountId) }
const backend = await openTestBackend({ dataFolder })
const { api } = backend
await api.vault.unlock(TEST_KEY)
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
await backend.quit()
process.exit(0)
