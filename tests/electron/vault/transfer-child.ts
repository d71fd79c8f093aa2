// A process that brings a file's content into a vault, and is killed meanwhile.
import { readFileSync, writeSync } from 'node:fs'
import { openLog } from '#electron/log/log.ts'
import { mergeDocument, readDocument } from '#electron/vault/transfer/document.ts'
import { openVaultKeeper } from '#electron/vault/vault-keeper.ts'
import { openSharedKeychain } from '#tests/support/memory-keychain.ts'

const [, , folder = '', file = ''] = process.argv
const keeper = await openVaultKeeper({
  folder,
  keychain: openSharedKeychain(),
  keyWorker: new URL('../../../electron/vault/key-worker.ts', import.meta.url),
  log: openLog({ folder: null }),
})
await keeper.unlock({ protection: 'keychain' })
const document = readDocument(readFileSync(file, 'utf8'))
writeSync(1, 'ready\n')
mergeDocument(keeper.vault(), document, { replace: [], preferences: false })
writeSync(1, 'done\n')
setInterval(() => undefined, 1000)
