import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_APPEARANCE } from '#shared/domain/preferences.ts'
import { openAppearanceFile } from '#electron/vault/appearance-file.ts'
import { replaceFile } from '#electron/vault/durable-files.ts'
import { createVaultCopies } from '#electron/vault/vault-restore.ts'
import { openLog } from '#electron/log/log.ts'
import { makeFolder } from '#tests/support/folder.ts'
import { openMemoryKeychain } from '#tests/support/memory-keychain.ts'
import { keeperOf } from '#tests/support/vault.ts'

const KEYCHAIN = { protection: 'keychain' } as const

let folder: string
beforeEach(() => {
  folder = makeFolder()
})
const at = (...names: string[]) => join(folder, ...names)
const pipe = (path: string) => execFileSync('mkfifo', [path])

// Opening one of them waits for ever: without care the first two do not fail, they never end.
describe.skipIf(process.platform === 'win32')('a pipe in a data folder that somebody else made', () => {
  it('holds up no file that is written anew', () => {
    for (const name of ['appearance.json.new', 'vault.keys.json.new']) pipe(at(name))
    openAppearanceFile(at('appearance.json')).write({ ...DEFAULT_APPEARANCE, theme: 'dark' })
    replaceFile(at('vault.keys.json'), 'keys')
    expect(openAppearanceFile(at('appearance.json')).read().theme).toBe('dark')
    expect(readFileSync(at('vault.keys.json'), 'utf8')).toBe('keys')
  })

  it('holds up neither the making of a vault nor its opening', async () => {
    pipe(at('vault.db-journal'))
    pipe(at('vault.db.new-journal'))
    const keeper = await keeperOf(folder, openMemoryKeychain())
    await keeper.create(KEYCHAIN)
    await keeper.lock()
    pipe(at('vault.db-journal'))
    expect((await keeper.unlock(KEYCHAIN)).state).toBe('open')
  })

  it('is no copy', async () => {
    const keeper = await keeperOf(folder, openMemoryKeychain())
    await keeper.create(KEYCHAIN)
    const copy = at('copies', '2026-01-01T00-00-00.000Z-by-hand')
    mkdirSync(copy, { recursive: true })
    writeFileSync(join(copy, 'vault.keys.json'), readFileSync(at('vault.keys.json')))
    pipe(join(copy, 'vault.db'))
    expect(await createVaultCopies(keeper).list()).toEqual([])
  })
})

it('Nothing is written to what a planted link leads to', () => {
  writeFileSync(at('precious'), 'content')
  for (const name of ['appearance.json.new', 'switchyard.log']) symlinkSync('precious', at(name))
  openAppearanceFile(at('appearance.json')).write({ ...DEFAULT_APPEARANCE, theme: 'dark' })
  const log = openLog({ folder })
  log.info('started')
  log.close()
  expect(readFileSync(at('precious'), 'utf8')).toBe('content')
})
