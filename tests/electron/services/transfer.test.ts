import { expect, test } from 'vitest'
import { noPolicy } from '#shared/domain/policy.ts'
import { failureOf, openTestBackend, openUnlockedBackend, TEST_KEY } from '#tests/support/test-backend.ts'

const passphrase = 'a passphrase of the file alone'
const own = { protection: 'passphrase', passphrase: 'correct horse battery' } as const

test('being open is not enough to carry everything away: a key of the vault is needed once more', async () => {
  await using backend = await openTestBackend({ keychain: null })
  await backend.api.vault.create(own)
  const proof = { ...own, passphrase: 'somebody else typed this' }
  expect((await failureOf(backend.api.transfer.export({ proof, passphrase }))).code).toBe('vault-wrong-key')
  const { base64, name } = await backend.api.transfer.export({ proof: own, passphrase })
  expect([base64.length > 100, /\.switchyard$/.test(name)]).toEqual([true, true])
})

test('what pages ask for while the files are exchanged waits, and is kept: no call finds the vault closed', async () => {
  await using source = await openUnlockedBackend()
  const { base64 } = await source.api.transfer.export({ proof: TEST_KEY, passphrase })
  await using backend = await openUnlockedBackend()
  const { ticket } = await backend.api.transfer.preview({ base64, passphrase })
  const exchanges = [
    () => backend.api.transfer.bringIn({ ticket, replace: [], preferences: false }),
    () => backend.api.keyslots.renewKey({ proof: TEST_KEY }),
  ]
  for (const [at, exchange] of exchanges.entries()) {
    const under = { way: true }
    const exchanged = exchange().finally(() => (under.way = false))
    const names: string[] = []
    while (under.way) {
      const name = `folder ${String(at)}-${String(names.length)}`
      await backend.api.organisation.addFolder({ name })
      names.push(name)
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    await exchanged
    const kept = (await backend.api.organisation.read()).folders.map(({ name }) => name)
    expect([names.length > 0, names.filter((name) => !kept.includes(name))]).toEqual([true, []])
  }
})

test('where a policy forbids exports, nothing leaves with any key', async () => {
  const policy = { ...noPolicy('/etc/policy.json'), state: 'managed' as const, forbids: ['exports' as const] }
  await using backend = await openTestBackend({ policy })
  await backend.api.vault.create(TEST_KEY)
  const { code } = await failureOf(backend.api.transfer.export({ proof: TEST_KEY, passphrase }))
  expect(code).toBe('forbidden-by-policy')
})
