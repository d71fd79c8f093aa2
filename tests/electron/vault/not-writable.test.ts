import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startChild } from '#tests/support/child.ts'
import { folderFacts, makeFolder } from '#tests/support/folder.ts'
import { openMemoryKeychain, openSharedKeychain } from '#tests/support/memory-keychain.ts'
import { failureOf, keeperOf } from '#tests/support/vault.ts'

const CHILD = new URL('./vault-child.ts', import.meta.url)
const KEYCHAIN = { protection: 'keychain' } as const

test("A folder that cannot be made is told with the system's code", async () => {
  const file = join(makeFolder(), 'a-file')
  writeFileSync(file, '')
  const keeper = await keeperOf(join(file, 'data'), openMemoryKeychain())
  const failure = await failureOf(() => keeper.create(KEYCHAIN))
  expect(failure).toEqual({ code: 'vault-not-writable', technical: { systemCode: 'ENOTDIR' } })
})

test('A disk that fills up refuses the write, and all that was acknowledged before is kept', async () => {
  const folder = makeFolder()
  const keeper = await keeperOf(folder, openSharedKeychain())
  await keeper.create(KEYCHAIN)
  await keeper.lock()
  const child = startChild(CHILD, ['insert-until-full', folder], { fileBlocks: 400 })
  expect(await child.ended()).toBe(1)
  expect(child.lines.at(-1)).toBe('failed vault-not-writable')
  const acknowledged = child.lines.slice(1, -1)
  expect(acknowledged.length).toBeGreaterThan(3)
  await keeper.unlock(KEYCHAIN)
  expect(
    keeper
      .vault()
      .instances.list()
      .map((row) => row.id),
  ).toEqual(acknowledged)
})

test('A disk without room for a new vault leaves none behind', async () => {
  const folder = makeFolder()
  const child = startChild(CHILD, ['create', folder], { fileBlocks: 8 })
  expect(await child.ended()).toBe(1)
  expect(child.lines.at(-1)).toBe('failed vault-not-writable')
  expect(Object.keys(folderFacts(folder))).toEqual(['vault.lock'])
  const keeper = await keeperOf(folder, openSharedKeychain())
  expect((await keeper.create(KEYCHAIN)).state).toBe('open')
})
