import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'
import { MOST_FOLDERS, type Folder, type Placement } from '#shared/domain/organisation.ts'
import { folderRowSchema, pinRowSchema, placementRowSchema } from '#shared/domain/transfer-schema.ts'
import { idHere, type Codec } from './codec.ts'

/** Folders are the same where their name is. */
export const foldersCodec: Codec<Folder> = {
  part: 'folders',
  tables: ['folders'],
  read: (vault) => vault.folders.list(),
  parse: (row) => folderRowSchema.parse(row),
  merge(vault, rows, { folders, counts }) {
    const held = vault.folders.list()
    for (const row of rows) {
      const known = held.find(({ id, name }) => id === row.id || name === row.name)
      if (known !== undefined) folders.set(row.id, known.id)
      else if (held.length < MOST_FOLDERS) {
        held.push(row)
        folders.set(row.id, row.id)
        counts.folders.added += 1
      }
    }
    if (counts.folders.added > 0) vault.folders.replaceAll(held)
  },
}

/** Where instances stand and what they show: of those that came with the file. Those that were here stay where they are. */
export const placementsCodec: Codec<Placement> = {
  part: 'placements',
  tables: ['placements'],
  read: (vault) =>
    vault.folders.listPlacements().filter(({ folderId, icon }) => folderId !== null || icon !== null),
  parse: (row) => placementRowSchema.parse(row),
  merge(vault, rows, { instances, folders, counts, told }) {
    const fresh = new Set(told.instances.flatMap(({ origin, isNew }) => (isNew ? [origin] : [])))
    const wanted = new Map(
      rows
        .map((row) => ({ ...row, instanceId: idHere(instances, row.instanceId) }))
        .filter(({ instanceId }) => fresh.has(vault.instances.find(instanceId)?.origin ?? ''))
        .map((row) => [row.instanceId, row]),
    )
    if (wanted.size === 0) return
    const placements = vault.folders.listPlacements().map((held) => {
      const { folderId, icon } = wanted.get(held.instanceId) ?? held
      const isWanted = wanted.has(held.instanceId)
      return {
        ...held,
        icon,
        folderId: isWanted && folderId !== null ? (folders.get(folderId) ?? null) : folderId,
      }
    })
    vault.folders.replacePlacements(placements)
    // Once more, in the order that the folders give.
    vault.folders.replacePlacements(vault.folders.listPlacements())
    counts.placements.added += wanted.size
  },
}

/** Pinned accounts: the file's come behind those that are here. */
export const pinsCodec: Codec<AccountRef> = {
  part: 'pins',
  tables: ['pins'],
  read: (vault) => vault.uses.listPins(),
  parse: (row) => pinRowSchema.parse(row),
  merge(vault, rows, { identities, counts }) {
    const held = vault.uses.listPins()
    const known = new Set(held.map(toAccountKey))
    const fresh = rows
      .map((row) => ({ ...row, identityId: idHere(identities, row.identityId) }))
      .filter((row) => !known.has(toAccountKey(row)))
    if (fresh.length === 0) return
    vault.uses.replacePins([...held, ...fresh])
    counts.pins.added += fresh.length
  },
}
