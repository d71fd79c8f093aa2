import type { Vault } from '../vault/vault.ts'

/** Which tokens are being changed in this process, so that calls under way with the old one can tell why it died. */
export interface Rotations {
  isUnderWay(identityId: string): boolean
  /** How many were finished. */
  count(identityId: string): number
  /** Until none is under way. Never fails. */
  wait(identityId: string): Promise<void>
  /** Runs one; a second one for the same identity waits for the first. */
  run<Result>(identityId: string, work: () => Promise<Result>): Promise<Result>
}

const byVault = new WeakMap<Vault, Rotations>()

/** The rotations of an open vault. */
export function rotationsOf(vault: Vault): Rotations {
  const known = byVault.get(vault)
  if (known !== undefined) return known
  const rotations = createRotations()
  byVault.set(vault, rotations)
  return rotations
}

function createRotations(): Rotations {
  const underWay = new Map<string, Promise<unknown>>()
  const finished = new Map<string, number>()
  const wait = async (identityId: string): Promise<void> => {
    while (underWay.has(identityId)) await underWay.get(identityId)?.catch(() => undefined)
  }
  return {
    isUnderWay: (identityId) => underWay.has(identityId),
    count: (identityId) => finished.get(identityId) ?? 0,
    wait,
    async run(identityId, work) {
      await wait(identityId)
      const running = work().finally(() => underWay.delete(identityId))
      underWay.set(identityId, running)
      const result = await running
      finished.set(identityId, (finished.get(identityId) ?? 0) + 1)
      return result
    },
  }
}
