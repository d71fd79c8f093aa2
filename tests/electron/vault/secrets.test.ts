import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesBelow, findCanary } from '#tests/support/canary.ts'
import { folderFacts, makeFolder } from '#tests/support/folder.ts'
import { openMemoryKeychain } from '#tests/support/memory-keychain.ts'
import { IDENTITY_ID, keeperOf, plantToken } from '#tests/support/vault.ts'

const TOKEN = 'canaryTokenCANARYtoken99'
const PASSPHRASE = 'canary passphrase of the vault'

test('Neither token nor passphrase is in any file of the folder: while open, after writes and removals, and locked', async () => {
  const folder = makeFolder()
  const keeper = await keeperOf(folder, openMemoryKeychain())
  await keeper.create({ protection: 'passphrase', passphrase: PASSPHRASE })
  plantToken(keeper, TOKEN)
  const find = () => [TOKEN, PASSPHRASE, 'ada@example.com'].flatMap((canary) => findCanary(folder, canary))
  expect(Object.keys(folderFacts(folder))).toContain('vault.db-wal')
  expect(find()).toEqual([])
  keeper.vault().tokens.replace(IDENTITY_ID, `${TOKEN}${TOKEN}`)
  keeper.vault().identities.remove(IDENTITY_ID)
  expect(find()).toEqual([])
  await keeper.lock()
  expect(find()).toEqual([])
})

test('Only one file of the product speaks SQL about tokens', () => {
  const room = new URL('../../../electron', import.meta.url).pathname
  const speaks = (file: string) =>
    /\b(from|into|update|join)\s+tokens\b/i.test(readFileSync(join(room, file), 'utf8'))
  expect(filesBelow(room).filter(speaks)).toEqual(['vault/tokens-table.ts'])
})

test('Only one file of the product speaks SQL about extra headers and the passwords of proxies', () => {
  const room = new URL('../../../electron', import.meta.url).pathname
  const speaks = (file: string) =>
    /\b(from|into|update|join)\s+(connections|connection_headers)\b/i.test(
      readFileSync(join(room, file), 'utf8'),
    )
  expect(filesBelow(room).filter(speaks)).toEqual(['vault/connections-table.ts'])
})
