import { onTestFinished } from 'vitest'
import { openLog } from '#electron/log/log.ts'
import type { Keychain } from '#electron/vault/keychain.ts'
import { openVaultKeeper, type VaultKeeper } from '#electron/vault/vault-keeper.ts'
import type { InstanceRow } from '#electron/vault/instances-table.ts'
import { toFailure, type Failure } from '#shared/failures/failure.ts'

/** The unbuilt entry files of the workers. */
export const KEY_WORKER = new URL('../../electron/vault/key-worker.ts', import.meta.url)
export const FILE_WORKER = new URL('../../electron/vault/file-worker.ts', import.meta.url)
export const DATA_WORKER = new URL('../../electron/cache/data-worker.ts', import.meta.url)

export const INSTANCE_ID = '11111111-1111-4111-8111-111111111111'
export const IDENTITY_ID = '22222222-2222-4222-8222-222222222222'

/** A keeper on a folder, closed after the test. */
export async function keeperOf(folder: string, keychain: Keychain | null): Promise<VaultKeeper> {
  const keeper = await openVaultKeeper({
    folder,
    keychain,
    keyWorker: KEY_WORKER,
    fileWorker: FILE_WORKER,
    log: openLog({ folder: null }),
  })
  onTestFinished(() => keeper.close())
  return keeper
}

/** An instance as rows of the vault hold it. */
export function instanceRow(change: Partial<InstanceRow> = {}): InstanceRow {
  return {
    id: INSTANCE_ID,
    origin: 'https://chat.example.com',
    name: 'Chat',
    colour: 'blue',
    plainHttpConfirmed: false,
    position: 0,
    server: null,
    ...change,
  }
}

/** Puts one instance with one identity and its token into an open vault. */
export function plantToken(keeper: VaultKeeper, token: string): void {
  const vault = keeper.vault()
  vault.transaction(() => {
    vault.instances.insert(instanceRow())
    vault.identities.insert({
      id: IDENTITY_ID,
      instanceId: INSTANCE_ID,
      userId: 7,
      name: 'Ada',
      email: 'ada@example.com',
      tokenState: 'working',
      reportsActivity: false,
    })
    vault.tokens.insert(IDENTITY_ID, token)
  })
}

/** The failure something ends in; undefined where it works. */
export async function failureOf(work: () => unknown): Promise<Failure | undefined> {
  try {
    await work()
    return undefined
  } catch (thrown) {
    const failure = toFailure(thrown)
    if (!failure) throw thrown
    return failure
  }
}
