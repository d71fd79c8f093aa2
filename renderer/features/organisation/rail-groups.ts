import type { Instance } from '#shared/domain/instance.ts'
import type { Folder, InstanceIcon, Organisation } from '#shared/domain/organisation.ts'

/** An instance as the rail shows it. */
export interface RailTile {
  instance: Instance
  icon: InstanceIcon | null
}

/** The instances outside of folders, or those of one folder. */
export interface RailGroup {
  folder: Folder | null
  tiles: RailTile[]
}

/** Where something is moved to: a place in a folder, or outside of all. */
export interface RailPlace {
  folderId: string | null
  place: number
}

/** The groups of the rail in their order. What was never placed stands outside, at the end. */
export function toRailGroups(instances: readonly Instance[], organisation: Organisation | null): RailGroup[] {
  const placements = new Map(
    (organisation?.placements ?? []).map((one, place) => [one.instanceId, { ...one, place }]),
  )
  const placeOf = ({ id }: Instance) => placements.get(id)?.place ?? Number.MAX_SAFE_INTEGER
  const ordered = instances.toSorted((one, other) => placeOf(one) - placeOf(other))
  return [null, ...(organisation?.folders ?? [])].map((folder) => ({
    folder,
    tiles: ordered
      .filter(({ id }) => (placements.get(id)?.folderId ?? null) === (folder?.id ?? null))
      .map((instance) => ({ instance, icon: placements.get(instance.id)?.icon ?? null })),
  }))
}

/** Where a step up or down leads: within its group, else into the neighbouring one. Null at either end of the rail. */
export function stepInRail(groups: readonly RailGroup[], instanceId: string, by: 1 | -1): RailPlace | null {
  const at = groups.findIndex(({ tiles }) => tiles.some(({ instance }) => instance.id === instanceId))
  const group = groups[at]
  if (group === undefined) return null
  const place = group.tiles.findIndex(({ instance }) => instance.id === instanceId) + by
  if (place >= 0 && place < group.tiles.length) return { folderId: group.folder?.id ?? null, place }
  const neighbour = groups[at + by]
  if (neighbour === undefined) return null
  return { folderId: neighbour.folder?.id ?? null, place: by === 1 ? 0 : neighbour.tiles.length }
}
