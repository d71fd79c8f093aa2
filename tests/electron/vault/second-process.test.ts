import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startChild } from '#tests/support/child.ts'
import { folderFacts, makeFolder } from '#tests/support/folder.ts'
import { openSharedKeychain } from '#tests/support/memory-keychain.ts'
import { failureOf, keeperOf } from '#tests/support/vault.ts'

const CHILD = new URL('./vault-child.ts', import.meta.url)
const KEYCHAIN = { protection: 'keychain' } as const

test('A vault that is open in one process is refused to the next, until the first has ended, even by kill -9', async () => {
  const folder = makeFolder()
  const keeper = await keeperOf(folder, openSharedKeychain())
  await keeper.create(KEYCHAIN)
  const refused = startChild(CHILD, ['hold', folder])
  expect(await refused.ended()).toBe(1)
  expect(refused.lines).toEqual(['failed vault-in-use'])
  await keeper.lock()

  const holder = startChild(CHILD, ['hold', folder])
  await holder.said('ready')
  const before = folderFacts(folder)
  expect(await failureOf(() => keeper.unlock(KEYCHAIN))).toEqual({ code: 'vault-in-use' })
  expect((await keeper.status()).state).toBe('locked')
  expect(folderFacts(folder)).toEqual(before)
  await holder.kill()
  expect(existsSync(join(folder, 'vault.lock'))).toBe(true)
  expect((await keeper.unlock(KEYCHAIN)).state).toBe('open')
})
