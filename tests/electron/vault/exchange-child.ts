// A process that changes keys and files of a vault without pause, and says what was acknowledged, until it is killed.
import { openLog } from '#electron/log/log.ts'
import { createKeyslotChanges } from '#electron/vault/keyslot-changes.ts'
import { openVaultKeeper } from '#electron/vault/vault-keeper.ts'
import { renewVaultKey } from '#electron/vault/vault-renewal.ts'
import { createVaultCopies } from '#electron/vault/vault-restore.ts'
import { openSharedKeychain } from '#tests/support/memory-keychain.ts'
import { say } from '#tests/support/say.ts'
import { insertNumbered } from './numbered-rows.ts'

const [, , command = '', folder = ''] = process.argv
const KEYCHAIN = { protection: 'keychain' } as const
const nothing = () => Promise.resolve()

const keeper = await openVaultKeeper({
  folder,
  keychain: openSharedKeychain(),
  keyWorker: new URL('../../../electron/vault/key-worker.ts', import.meta.url),
  fileWorker: new URL('../../../electron/vault/file-worker.ts', import.meta.url),
  log: openLog({ folder: null }),
})
const changes = createKeyslotChanges(keeper)
const copies = createVaultCopies(keeper)

/** One round of each kind of work. Every one ends with a write, which is said once it is kept. */
const WORK: Record<string, () => Promise<unknown>> = {
  write: nothing,
  async slots() {
    const code = await changes.drawRecoveryCode(KEYCHAIN)
    say(`code ${code}`)
    await changes.keepRecoveryCode(code.slice(-4))
    say(`kept ${code}`)
    await changes.add(KEYCHAIN, KEYCHAIN)
  },
  renew: () => renewVaultKey(keeper, KEYCHAIN, nothing),
  async restore() {
    await copies.make('by-hand')
    const [newest] = await copies.list()
    await copies.restore({ name: newest?.name ?? '', key: null }, nothing)
  },
}

await keeper.unlock(KEYCHAIN)
say('ready')
for (;;) {
  await WORK[command]?.()
  say(`row ${insertNumbered(keeper.vault())}`)
  say('round')
}
