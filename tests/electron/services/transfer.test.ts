import { expect, test } from 'vitest'
import { noPolicy } from '#shared/domain/policy.ts'
import { failureOf, openTestBackend, TEST_KEY } from '#tests/support/test-backend.ts'

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

test('where a policy forbids exports, nothing leaves with any key', async () => {
  const policy = { ...noPolicy('/etc/policy.json'), state: 'managed' as const, forbids: ['exports' as const] }
  await using backend = await openTestBackend({ policy })
  await backend.api.vault.create(TEST_KEY)
  const { code } = await failureOf(backend.api.transfer.export({ proof: TEST_KEY, passphrase }))
  expect(code).toBe('forbidden-by-policy')
})
