import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import { openTestBackend, type TestBackend } from '#tests/support/test-backend.ts'
import type { FleetServer } from './fleet.ts'

/** An account in the vault of a benchmark. */
export type BenchAccount = AccountRef & { name: string }

export function makeFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-bench-'))
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Adds the servers to a new vault in the folder and reads every account once, so that all of them are cached. */
export async function fillFolder(
  folder: string,
  servers: readonly FleetServer[],
  key: { protection: 'keychain' } | { protection: 'passphrase'; passphrase: string },
): Promise<BenchAccount[]> {
  const backend = await openTestBackend({ dataFolder: folder })
  await backend.api.vault.create(key)
  const all = await addServers(backend, servers)
  await backend.quit()
  return all
}

export async function addServers(
  backend: TestBackend,
  servers: readonly FleetServer[],
): Promise<BenchAccount[]> {
  const all: BenchAccount[] = []
  for (const { url, token } of servers) {
    const added = await backend.api.instances.add({ url, token, plainHttpConfirmed: true })
    const memberships = added.instance.identities[0]?.memberships ?? []
    const found = memberships.map(({ accountId, name }) => ({
      identityId: added.identityId,
      accountId,
      name,
    }))
    await Promise.all(
      found.map(({ identityId, accountId }) => backend.api.accounts.refresh({ identityId, accountId })),
    )
    all.push(...found)
  }
  return all
}
