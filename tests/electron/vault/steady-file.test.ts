import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openFileWork } from '#electron/vault/file-work.ts'
import { openVault } from '#electron/vault/open-vault.ts'
import { makeFolder } from '#tests/support/folder.ts'
import { failureOf, FILE_WORKER } from '#tests/support/vault.ts'
import { insertNumbered } from './numbered-rows.ts'

const work = openFileWork(FILE_WORKER)
/** Far more pages than the log holds before SQLite carries them over by itself. */
const MANY = 600

function openFile() {
  const file = join(makeFolder(), 'vault.db')
  const key = new Uint8Array(randomBytes(32))
  const open = openVault(file, Uint8Array.from(key))
  onTestFinished(() => {
    open.close()
  })
  return { file, key, open }
}

test('the file stays as it is while it is lent, whatever is written; what was written comes into it afterwards', async () => {
  const { file, key, open } = openFile()
  const before = [insertNumbered(open.vault), insertNumbered(open.vault)]
  const target = `${file}-copy`
  const bytes = await open.withSteadyFile(async (source) => {
    const copied = work('write', { source, target, key, nextKey: key })
    for (let row = 0; row < MANY; row += 1) insertNumbered(open.vault)
    await copied
    return readFileSync(file)
  })
  const { content } = await work('examine', { file: target, key })
  expect(content.instances).toBeGreaterThanOrEqual(before.length)
  expect(content.instances).toBeLessThan(before.length + MANY)
  expect(readFileSync(file).equals(bytes)).toBe(true)
  insertNumbered(open.vault)
  expect(readFileSync(file).equals(bytes)).toBe(false)
  expect(open.vault.instances.list()).toHaveLength(before.length + MANY + 1)
})

test('what fails in the worker fails here with the same code, and leaves nothing half done', async () => {
  const { file, key, open } = openFile()
  open.close()
  const [other, target] = [new Uint8Array(randomBytes(32)), `${file}-copy`]
  const failed = await failureOf(() => work('write', { source: file, target, key: other, nextKey: other }))
  expect(failed?.code).toBe('vault-damaged')
  expect(await work('whichOpen', { files: [file, target], key })).toEqual([true, false])
  await work('write', { source: file, target, key, nextKey: other })
  expect(await work('whichOpen', { files: [file, target], key: other })).toEqual([false, true])
  // Lent, not given away: the worker wipes what it got, which is not this.
  expect(key.some((byte) => byte !== 0)).toBe(true)
})
