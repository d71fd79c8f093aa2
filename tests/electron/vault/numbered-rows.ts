import { randomUUID } from 'node:crypto'
import type { Vault } from '#electron/vault/vault.ts'

/** Adds a row of its own to an open vault, with a token in it, and answers with its name. */
export function insertNumbered(vault: Vault): string {
  const id = randomUUID()
  vault.transaction(() => {
    vault.instances.insert({
      id,
      origin: `https://${id}.example.com`,
      name: id,
      colour: 'blue',
      plainHttpConfirmed: false,
      position: 0,
      server: null,
    })
    vault.identities.insert({
      id,
      instanceId: id,
      userId: 7,
      name: 'Ada',
      email: 'ada@example.com',
      tokenState: 'working',
      reportsActivity: false,
    })
    vault.tokens.insert(id, `${KILLED_TOKEN}${id}`)
  })
  return id
}

/** How every token of these rows begins. */
export const KILLED_TOKEN = 'CanaryTokenOfTheKills4wM'
