import { copyFileSync, existsSync, readFileSync, watch } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { fromKeysText, toKeysText } from '#electron/vault/keys-text.ts'
import { findVaultKey } from '#electron/vault/vault-keys.ts'
import type { KeysFile, Keyslot } from '#electron/vault/keyslots.ts'
import { startChild, type Child } from '#tests/support/child.ts'
import { makeFolder } from '#tests/support/folder.ts'
import { openSharedKeychain } from '#tests/support/memory-keychain.ts'
import { failureOf, KEY_WORKER, keeperOf } from '#tests/support/vault.ts'

const CHILD = new URL('./vault-child.ts', import.meta.url)
const KEYS_CHILD = new URL('./keys-child.ts', import.meta.url)
/** Each kill needs a process of its own, which takes its time on a busy machine. */
const PATIENCE = { timeout: 120_000 }
const OLD = 'the old passphrase'
const NEXT = 'the next passphrase'

function readKeys(folder: string): KeysFile {
  const read = fromKeysText(readFileSync(join(folder, 'vault.keys.json'), 'utf8'))
  if (read.kind !== 'keys') throw new Error(`The keys file is ${read.kind}.`)
  return read.keys
}

async function opensWith(folder: string, passphrase: string): Promise<boolean> {
  const key = { protection: 'passphrase', passphrase } as const
  const tools = { keychain: null, keyWorker: KEY_WORKER }
  return (await failureOf(() => findVaultKey(tools, readKeys(folder), key))) === undefined
}

/** Waits for the moment at which the new keys file begins to exist. */
function freshKeysAppear(folder: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(folder, (_event, name) => {
      if (name !== 'vault.keys.json.new') return
      watcher.close()
      resolve()
    })
  })
}

test('A keys file that is rewritten without pause is whole after each of 25 kills', PATIENCE, async () => {
  const folder = makeFolder()
  const path = join(folder, 'vault.keys.json')
  const slot = (fill: number): Keyslot => ({
    kind: 'keychain',
    wrapped: Buffer.alloc(4000, fill),
    nonce: Buffer.alloc(12, fill),
    sealed: Buffer.alloc(48, fill),
    createdAt: 1,
  })
  const vaultId = '00000000-0000-4000-8000-000000000000'
  const versions = [
    toKeysText({ vaultId, slots: [slot(1)] }),
    toKeysText({ vaultId, slots: Array.from({ length: 8 }, () => slot(2)) }),
  ]
  const found = new Set<string>()
  for (let kill = 0; kill < 25; kill += 1) {
    const child = startChild(KEYS_CHILD, [path, ...versions])
    await child.said('ready')
    await pause(2 + kill)
    await child.kill()
    if (existsSync(path)) found.add(readFileSync(path, 'utf8'))
  }
  expect([...found].sort()).toEqual([...versions].sort())
})

test(
  'A passphrase change that is killed leaves the old passphrase or the next one, and the next one once it was acknowledged',
  PATIENCE,
  async () => {
    const folder = makeFolder()
    const keeper = await keeperOf(folder, null)
    await keeper.create({ protection: 'passphrase', passphrase: OLD })
    await keeper.close()
    const saved = join(makeFolder(), 'saved.json')
    copyFileSync(join(folder, 'vault.keys.json'), saved)

    const moments: ((child: Child) => Promise<unknown>)[] = [
      () => pause(200),
      () => freshKeysAppear(folder),
      () => freshKeysAppear(folder).then(() => pause(1)),
      () => freshKeysAppear(folder).then(() => pause(3)),
      (child) => child.said('changed'),
    ]
    for (const moment of moments) {
      copyFileSync(saved, join(folder, 'vault.keys.json'))
      const child = startChild(CHILD, ['change-passphrase', folder, OLD, NEXT])
      await child.said('ready')
      await moment(child)
      await child.kill()
      const isOld = readFileSync(join(folder, 'vault.keys.json'), 'utf8') === readFileSync(saved, 'utf8')
      expect(isOld && child.lines.includes('changed')).toBe(false)
      expect(isOld || (await opensWith(folder, NEXT))).toBe(true)
    }
  },
)

test('What was acknowledged before a kill is in the vault afterwards', PATIENCE, async () => {
  const folder = makeFolder()
  const keeper = await keeperOf(folder, openSharedKeychain())
  await keeper.create({ protection: 'keychain' })
  await keeper.lock()
  const acknowledged: string[] = []
  for (const delay of [5, 20, 60, 120, 250]) {
    const child = startChild(CHILD, ['insert', folder])
    await child.said('ready')
    await pause(delay)
    await child.kill()
    acknowledged.push(...child.lines.slice(1))
  }
  await keeper.unlock({ protection: 'keychain' })
  const kept = new Set(
    keeper
      .vault()
      .instances.list()
      .map((row) => row.id),
  )
  expect(acknowledged.length).toBeGreaterThan(5)
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
})

test('A creation that is killed leaves no vault, or a whole one', PATIENCE, async () => {
  const ends = new Set<string>()
  for (let kill = 0; kill < 10; kill += 1) {
    const folder = join(makeFolder(), 'data')
    const child = startChild(CHILD, ['create', folder])
    await child.said('ready')
    await pause(2 * kill)
    await child.kill()
    const keeper = await keeperOf(folder, openSharedKeychain())
    const { state } = await keeper.status()
    ends.add(state)
    await (state === 'missing'
      ? keeper.create({ protection: 'keychain' })
      : keeper.unlock({ protection: 'keychain' }))
    expect(keeper.vault().instances.list()).toEqual([])
    await keeper.close()
  }
  expect([...ends].filter((state) => state !== 'missing' && state !== 'locked')).toEqual([])
})
