import { nextTick, shallowRef, type ShallowRef } from 'vue'
import { announceInstance, announcePlace } from '../../features/organisation/announce-move.ts'
import { useOrganisationStore } from '../../features/organisation/organisation-store.ts'
import { stepInRail, type RailGroup, type RailPlace } from '../../features/organisation/rail-groups.ts'
import { useShellStore } from '../shell-store.ts'

/** What is dragged in the rail, and over what it is held. */
export interface RailMoves {
  /** The tile or folder under the pointer while an instance is dragged. */
  over: Readonly<ShallowRef<string | null>>
  start(event: DragEvent): void
  hold(event: DragEvent): void
  drop(event: DragEvent): void
  end(): void
  /** Alt with an arrow key moves the tile or the folder that has the focus. */
  key(event: KeyboardEvent): void
}

function tileAt({ target }: DragEvent): DOMStringMap | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-tile]')?.dataset : undefined
}

/** What is dropped on a folder goes to its end, what is dropped on an instance takes its place. */
function toPlace(groups: readonly RailGroup[], tile: DOMStringMap | undefined): RailPlace | null {
  for (const { folder, tiles } of groups) {
    if (folder !== null && folder.id === tile?.folder) return { folderId: folder.id, place: tiles.length }
    const place = tiles.findIndex(({ instance }) => instance.id === tile?.instanceTile)
    if (place !== -1) return { folderId: folder?.id ?? null, place }
  }
  return null
}

/** Changing the order of the rail, by pointer and by keys. */
export function useRailMoves(): RailMoves {
  const shell = useShellStore()
  const store = useOrganisationStore()
  const dragged = shallowRef<string | null>(null)
  const over = shallowRef<string | null>(null)

  async function refocus(selector: string) {
    await nextTick()
    document.querySelector<HTMLElement>(selector)?.focus()
  }

  async function moveInstance(instanceId: string, target: RailPlace | null) {
    if (target === null || !(await store.placeInstance(instanceId, target.folderId, target.place))) return
    announceInstance(shell.railInstances, store.organisation, instanceId)
    await refocus(`[data-instance-tile="${instanceId}"]`)
  }

  async function moveFolder(folderId: string, by: 1 | -1) {
    const folders = store.organisation?.folders ?? []
    const place = folders.findIndex(({ id }) => id === folderId) + by
    const name = folders.find(({ id }) => id === folderId)?.name
    if (name === undefined || place < 0 || place >= folders.length) return
    if (!(await store.changeFolder(folderId, { place }))) return
    announcePlace(name, place, folders.length)
    await refocus(`[data-folder="${folderId}"]`)
  }

  return {
    over,
    start(event) {
      dragged.value = tileAt(event)?.instanceTile ?? null
      if (dragged.value === null || event.dataTransfer === null) return
      event.dataTransfer.setData('text/plain', '')
      event.dataTransfer.effectAllowed = 'move'
    },
    hold(event) {
      if (dragged.value === null) return
      const { folder, instanceTile } = tileAt(event) ?? {}
      over.value = folder ?? instanceTile ?? null
      if (over.value !== null) event.preventDefault()
    },
    drop(event) {
      const instanceId = dragged.value
      const target = toPlace(shell.railGroups, tileAt(event))
      dragged.value = null
      over.value = null
      if (instanceId === null || target === null) return
      event.preventDefault()
      void moveInstance(instanceId, target)
    },
    end() {
      dragged.value = null
      over.value = null
    },
    key(event) {
      if (!event.altKey || !(event.target instanceof HTMLElement)) return
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
      if (by === null) return
      event.preventDefault()
      const { folder, instanceTile } = event.target.dataset
      if (folder !== undefined) void moveFolder(folder, by)
      else if (instanceTile !== undefined)
        void moveInstance(instanceTile, stepInRail(shell.railGroups, instanceTile, by))
    },
  }
}
