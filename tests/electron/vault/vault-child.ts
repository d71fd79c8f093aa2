// A second process on a vault: does what it is told and says so line by line, until it is killed.
import { randomUUID } from 'node:crypto'
import { openLog } from '#electron/log/log.ts'
import { openVaultKeeper, type VaultKeeper } from '#electron/vault/vault-keeper.ts'
import { toFailure } from '#shared/failures/failure.ts'
import { openSharedKeychain } from '#tests/support/memory-keychain.ts'
import { say } from '#tests/support/say.ts'

const [, , command = '', folder = '', ...args] = process.argv
const keyWorker = new URL('../../../electron/vault/key-worker.ts', import.meta.url)
const fileWorker = new URL('../../../electron/vault/file-worker.ts', import.meta.url)

function insertInstance(keeper: VaultKeeper): string {
  const id = randomUUID()
  const server = {
    version: '4'.repeat(2000),
    kind: 'stock',
    queueServices: null,
    dataServices: null,
    checkedAt: 1,
  } as const
  const row = {
    id,
    origin: `https://${id}.example.com`,
    name: id,
    colour: 'blue',
    plainHttpConfirmed: false,
    position: 0,
  } as const
  keeper.vault().instances.insert({ ...row, server })
  return id
}

async function run(): Promise<void> {
  const keeper = await openVaultKeeper({
    folder,
    keychain: openSharedKeychain(),
    keyWorker,
    fileWorker,
    log: openLog({ folder: null }),
  })
  if (command === 'create') {
    say('ready')
    await keeper.create({ protection: 'keychain' })
    say('created')
  }
  if (command === 'change-passphrase') {
    const [current = '', next = ''] = args
    await keeper.unlock({ protection: 'passphrase', passphrase: current })
    say('ready')
    await keeper.changePassphrase(current, next)
    say('changed')
  }
  if (command === 'hold' || command === 'insert' || command === 'insert-until-full') {
    await keeper.unlock({ protection: 'keychain' })
    say('ready')
    while (command !== 'hold') say(insertInstance(keeper))
    // A keeper that nobody refers to would be collected as garbage, and its files closed.
    setInterval(() => keeper.vault(), 1000)
  }
}

run().then(
  () => setInterval(() => undefined, 1000),
  (thrown: unknown) => {
    say(`failed ${toFailure(thrown)?.code ?? String(thrown)}`)
    process.exit(1)
  },
)
