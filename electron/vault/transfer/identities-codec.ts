import type { TransferIdentity } from '#shared/domain/transfer.ts'
import { identityRowSchema } from '#shared/domain/transfer-schema.ts'
import type { IdentityRow } from '../identities-table.ts'
import type { RotationState } from '../tokens-table.ts'
import type { Vault } from '../vault.ts'
import { idHere, type Codec, type Merging } from './codec.ts'

/** An identity with the token that proves it. */
interface TransferredIdentity extends IdentityRow {
  token: string
  rotation: RotationState
  nextToken: string | null
}

/** Identities and their tokens. A token that is here stays, unless the admin chose the file's. */
export const identitiesCodec: Codec<TransferredIdentity> = {
  part: 'identities',
  tables: ['identities', 'tokens', 'rotations'],
  read: (vault) =>
    vault.identities.list().map((row) => {
      const rotation = vault.tokens.rotation(row.id)
      const nextToken = rotation === 'held' ? vault.tokens.readNext(row.id) : null
      return { ...row, token: vault.tokens.read(row.id), rotation, nextToken }
    }),
  parse: (row) => identityRowSchema.parse(row),
  merge(vault, rows, merging) {
    for (const row of rows) {
      const instanceId = idHere(merging.instances, row.instanceId)
      const known = vault.identities.listOf(instanceId).find((held) => isSame(vault, held, row))
      const id = known?.id ?? insert(vault, instanceId, row)
      merging.identities.set(row.id, id)
      const told = describe(vault, known, row, merging)
      merging.told.identities.push(told)
      if (known === undefined) merging.counts.identities.added += 1
      if (!told.replaced) continue
      vault.identities.update(id, { tokenState: row.tokenState })
      vault.tokens.replace(id, row.token)
      keepRotation(vault, id, row)
      merging.counts.identities.changed += 1
    }
  },
}

/** By the server's own number; where one of the two has none, by e-mail or name; and whoever has the same token. */
function isSame(vault: Vault, held: IdentityRow, row: TransferredIdentity): boolean {
  if (held.userId !== null && row.userId !== null) return held.userId === row.userId
  if (vault.tokens.read(held.id) === row.token) return true
  if (held.email !== null && row.email !== null) {
    return held.email.trim().toLowerCase() === row.email.trim().toLowerCase()
  }
  return held.name !== '' && held.name === row.name
}

function insert(vault: Vault, instanceId: string, row: TransferredIdentity): string {
  const { token, rotation, nextToken, ...identity } = row
  const id = vault.identities.find(row.id) === undefined ? row.id : crypto.randomUUID()
  vault.identities.insert({ ...identity, id, instanceId })
  vault.tokens.insert(id, token)
  keepRotation(vault, id, { rotation, nextToken })
  return id
}

function keepRotation(
  vault: Vault,
  id: string,
  { rotation, nextToken }: Pick<TransferredIdentity, 'rotation' | 'nextToken'>,
): void {
  if (rotation === 'none') return
  vault.tokens.beginRotation(id)
  if (nextToken !== null) vault.tokens.holdNext(id, nextToken)
}

function describe(
  vault: Vault,
  known: IdentityRow | undefined,
  row: TransferredIdentity,
  { choices, instances }: Merging,
): TransferIdentity {
  const credential =
    known === undefined ? 'new' : vault.tokens.read(known.id) === row.token ? 'same' : 'other'
  return {
    id: row.id,
    origin: vault.instances.find(idHere(instances, row.instanceId))?.origin ?? '',
    name: row.name,
    email: row.email,
    accounts: 0,
    isNew: known === undefined,
    credential,
    replaced: credential === 'other' && choices.replace.includes(row.id),
    stateHere: known?.tokenState ?? null,
    stateInFile: row.tokenState,
  }
}
