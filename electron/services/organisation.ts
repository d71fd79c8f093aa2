import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'
import {
  fadeUse,
  MOST_FOLDERS,
  withMoved,
  type Folder,
  type InstanceIcon,
  type Organisation,
} from '#shared/domain/organisation.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { Vault } from '../vault/vault.ts'
import { findAccountTarget } from './identities.ts'
import type { SessionKeeper } from './session.ts'

/** How instances and accounts are arranged. Asks no server. */
export function createOrganisationService({
  sessions,
  onChange,
}: {
  sessions: SessionKeeper
  /** Hears of every change but to how much accounts are used, which only ranks. */
  onChange: () => void
}) {
  /** One change, kept as a whole or not at all. */
  function change(work: (vault: Vault) => void): Organisation {
    const { vault } = sessions.current()
    const changed = vault.transaction(() => {
      work(vault)
      // Renumbered, so that instances stand everywhere in the order in which the rail shows them.
      vault.folders.replacePlacements(vault.folders.listPlacements())
      return readOrganisation(vault)
    })
    onChange()
    return changed
  }

  /** The same for what only concerns accounts, which moves no instance. */
  function note(work: (vault: Vault) => void): Organisation {
    const { vault } = sessions.current()
    return vault.transaction(() => {
      work(vault)
      return readOrganisation(vault)
    })
  }

  return {
    read: (): Organisation => readOrganisation(sessions.current().vault),

    addFolder: (name: string) =>
      change(({ folders }) => {
        const held = folders.list()
        if (held.length >= MOST_FOLDERS) throw new FailureError('invalid-input')
        folders.replaceAll([...held, { id: crypto.randomUUID(), name, collapsed: false }])
      }),

    changeFolder: (folderId: string, { place, ...look }: Partial<Omit<Folder, 'id'>> & { place?: number }) =>
      change(({ folders }) => {
        const held = folders.list()
        const folder = held.find(({ id }) => id === folderId)
        if (folder === undefined) throw new FailureError('unknown-folder')
        Object.assign(folder, look)
        folders.replaceAll(place === undefined ? held : withMoved(held, folder, place))
      }),

    removeFolder: (folderId: string) =>
      change(({ folders }) => {
        folders.replaceAll(folders.list().filter(({ id }) => id !== folderId))
      }),

    placeInstance: (instanceId: string, folderId: string | null, place: number) =>
      change(({ folders }) => {
        if (folderId !== null && !folders.list().some(({ id }) => id === folderId))
          throw new FailureError('unknown-folder')
        const all = folders.listPlacements()
        const moved = all.find((one) => one.instanceId === instanceId)
        if (moved === undefined) throw new FailureError('unknown-instance')
        const others = all.filter((one) => one !== moved)
        moved.folderId = folderId
        const group = others.filter((one) => one.folderId === folderId)
        const rest = others.filter((one) => one.folderId !== folderId)
        folders.replacePlacements([...rest, ...withMoved([...group, moved], moved, place)])
      }),

    chooseIcon: (instanceId: string, icon: InstanceIcon | null) =>
      change(({ folders }) => {
        const all = folders.listPlacements()
        const changed = all.find((one) => one.instanceId === instanceId)
        if (changed === undefined) throw new FailureError('unknown-instance')
        changed.icon = icon
        folders.replacePlacements(all)
      }),

    pin(ref: AccountRef, place: number | null): Organisation {
      const changed = note((vault) => {
        findAccountTarget(vault, ref)
        const others = vault.uses.listPins().filter((other) => toAccountKey(other) !== toAccountKey(ref))
        vault.uses.replacePins(place === null ? others : withMoved([...others, ref], ref, place))
      })
      onChange()
      return changed
    },

    use: (ref: AccountRef) =>
      note((vault) => {
        findAccountTarget(vault, ref)
        const usedAt = Date.now()
        const held = vault.uses.find(ref)
        vault.uses.keep({ ref, score: 1 + (held === undefined ? 0 : fadeUse(held, usedAt)), usedAt })
      }),
  }
}

function readOrganisation({ folders, uses }: Vault): Organisation {
  return {
    folders: folders.list(),
    placements: folders.listPlacements(),
    pins: uses.listPins(),
    uses: uses.list(),
  }
}
