import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { explainStart } from '#electron/host/start-failure.ts'
import { openLog } from '#electron/log/log.ts'
import { openDatabase } from '#electron/sqlite/open-database.ts'
import { withFileKey } from '#electron/vault/file-key.ts'
import { openVaultKeeper } from '#electron/vault/vault-keeper.ts'
import { createVaultCopies } from '#electron/vault/vault-restore.ts'
import { makeFolder } from '#tests/support/folder.ts'
import { openSharedKeychain } from '#tests/support/memory-keychain.ts'
import { failureOf, FILE_WORKER, IDENTITY_ID, KEY_WORKER, plantToken } from '#tests/support/vault.ts'

const KEYCHAIN = { protection: 'keychain' } as const
const TOKEN = 'TokenBeforeTheUpdate123x'
const nothing = () => Promise.resolve()

/** The vault of a folder as one version of the app keeps it. */
async function start(folder: string, appVersion: string) {
  const keeper = await openVaultKeeper({
    folder,
    keychain: openSharedKeychain(),
    keyWorker: KEY_WORKER,
    fileWorker: FILE_WORKER,
    log: openLog({ folder: null }),
    appVersion,
  })
  onTestFinished(() => keeper.close())
  return { keeper, copies: createVaultCopies(keeper) }
}

async function makeVault(): Promise<string> {
  const folder = makeFolder()
  const { keeper } = await start(folder, '1.0.0')
  await keeper.create(KEYCHAIN)
  plantToken(keeper, TOKEN)
  await keeper.close()
  return folder
}

test('the first start of another version copies the vault, the next ones do not', async () => {
  const folder = await makeVault()
  const counts: number[] = []
  for (const version of ['1.0.0', '1.1.0', '1.1.0', '1.0.0']) {
    const { keeper, copies } = await start(folder, version)
    await keeper.unlock(KEYCHAIN)
    counts.push((await copies.list()).filter(({ reason }) => reason === 'before-update').length)
    await keeper.close()
  }
  expect(counts).toEqual([0, 1, 1, 2])
})

test('copies before updates crowd out each other, and never one from before a migration', async () => {
  const folder = await makeVault()
  const { keeper, copies } = await start(folder, '1.0.0')
  await keeper.unlock(KEYCHAIN)
  await copies.make('before-migration')
  await keeper.close()
  for (let minor = 1; minor <= 7; minor += 1) {
    const next = await start(folder, `1.${String(minor)}.0`)
    await next.keeper.unlock(KEYCHAIN)
    await next.keeper.close()
  }
  const reasons = (await copies.list()).map(({ reason }) => reason)
  expect(reasons).toEqual([...Array<string>(5).fill('before-update'), 'before-migration'])
})

test('a copy that cannot be made keeps nobody out where nothing is migrated, and is made at the next start', async () => {
  const folder = await makeVault()
  // Works for root too, whom no mode stops.
  writeFileSync(join(folder, 'copies'), '')
  const { keeper, copies } = await start(folder, '1.1.0')
  await keeper.unlock(KEYCHAIN)
  expect(keeper.vault().tokens.read(IDENTITY_ID)).toBe(TOKEN)
  await keeper.lock()
  rmSync(join(folder, 'copies'))
  await keeper.unlock(KEYCHAIN)
  expect(await copies.list()).toHaveLength(1)
})

test('who goes back to a version that is too old for the vault can have the copy from before the update', async () => {
  const folder = await makeVault()
  const newer = await start(folder, '2.0.0')
  await newer.keeper.unlock(KEYCHAIN)
  const key = await newer.keeper.inTurn('look', (hands) => Uint8Array.from(hands.open().vaultKey))
  await newer.keeper.close()
  const database = withFileKey(key, 'vault.db', (fileKey) =>
    openDatabase({ file: join(folder, 'vault.db'), key: fileKey, synchronous: 'FULL' }),
  )
  database.pragma('user_version = 9999')
  database.close()

  const { keeper, copies } = await start(folder, '1.0.0')
  expect((await failureOf(() => keeper.unlock(KEYCHAIN)))?.code).toBe('vault-newer')
  const [copy] = await copies.list()
  await copies.restore({ name: copy?.name ?? '', key: KEYCHAIN }, nothing)
  expect(keeper.vault().tokens.read(IDENTITY_ID)).toBe(TOKEN)
  expect(await copies.listSetAside()).toHaveLength(1)
})

test('a start that fails after an update says which version worked and which copy there is', async () => {
  const folder = await makeVault()
  const failed = new Error('no such library.')
  const where = (appVersion: string) => ({ dataFolder: folder, appVersion })
  expect(explainStart(failed, where('1.0.0'))).toBe('no such library.')
  const copy = join(folder, 'copies', '2026-01-02T03-04-05.678Z-before-migration')
  for (const name of [copy, `${copy}.new`, copy.replace('before-migration', 'set-aside')])
    mkdirSync(name, { recursive: true })
  const said = explainStart(failed, where('1.1.0'))
  expect(said.split('\n')).toEqual([
    'no such library.',
    `This is version 1.1.0; version 1.0.0 opened the vault last. Nothing in ${folder} was deleted.`,
    'To go back, install version 1.0.0 again: it finds everything where it was.',
    `The newest copy of the vault is ${copy}.`,
  ])
  writeFileSync(join(folder, 'last-version.json'), '{"version":"<script>"}')
  expect(explainStart(failed, where('1.1.0'))).toBe('no such library.')
})
