// A process that brings a file's content into a vault, and is killed meanwhile.
import { readFileSync, writeSync } from 'node:fs'
import { openLog } from '#electron/log/log.ts'
import { openVaultKeeper } from '#electron/vault/vault-keeper.ts'
import { createVaultTransfer } from '#electron/vault/vault-transfer.ts'
import { openSharedKeychain } from '#tests/support/memory-keychain.ts'

const [, , folder = '', file = ''] = process.argv
const keyWorker = new URL('../../../electron/vault/key-worker.ts', import.meta.url)
const keeper = await openVaultKeeper({
  folder,
  keychain: openSharedKeychain(),
  keyWorker,
  fileWorker: new URL('../../../electron/vault/file-worker.ts', import.meta.url),
  log: openLog({ folder: null }),
})
await keeper.unlock({ protection: 'keychain' })
const transfer = createVaultTransfer(keeper, { keyWorker, madeBy: '1.0.0' })
writeSync(1, 'ready\n')
await transfer.bringIn(readFileSync(file), { replace: [], preferences: false }, () => Promise.resolve())
writeSync(1, 'done\n')
setInterval(() => undefined, 1000)
