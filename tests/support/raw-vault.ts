import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openDatabase } from '#electron/sqlite/open-database.ts'
import { withFileKey } from '#electron/vault/file-key.ts'
import { openVault } from '#electron/vault/open-vault.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { makeFolder } from './folder.ts'

/** A vault whose tables can be looked at as they are. */
export interface RawVault {
  vault: Vault
  /** Closes it and answers with every row of every table, in an order that the rows themselves give. */
  dump(): Record<string, unknown[]>
}

/** An empty vault without keyslots: its key is known here. Closed after the test. */
export function openRawVault(): RawVault {
  const file = join(makeFolder(), 'vault.db')
  const key = new Uint8Array(randomBytes(32))
  const open = openVault(file, Uint8Array.from(key))
  onTestFinished(() => {
    open.close()
  })
  return {
    vault: open.vault,
    dump() {
      open.close()
      const database = withFileKey(key, 'vault.db', (fileKey) =>
        openDatabase({ file, key: fileKey, synchronous: 'FULL' }),
      )
      const tables = database
        .prepare<[], { name: string }>(
          "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name",
        )
        .all()
      const rows = tables.map(({ name }) => {
        const all = database.prepare(`select * from ${name}`).all()
        return [name, all.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))]
      })
      database.close()
      return Object.fromEntries(rows) as Record<string, unknown[]>
    },
  }
}
