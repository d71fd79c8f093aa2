import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import {
  COPY_REASONS,
  type CopyReason,
  type SetAsideVault,
  type VaultCopy,
} from '#shared/domain/vault-copy.ts'
import { FailureError } from '#shared/failures/failure.ts'
import { moveFile } from './durable-files.ts'
import type { FileSource, FileWork } from './file-work.ts'
import type { KeysFile } from './keyslots.ts'
import { asVaultFailures } from './vault-failures.ts'
import { toVaultPaths, writeKeys, type VaultPaths } from './vault-files.ts'

/** How many of each kind are kept, the newest first. Of the copies before a migration, the last before each stays. */
const KEPT: Record<CopyReason, number> = {
  'by-hand': 7,
  scheduled: 7,
  'before-update': 5,
  'before-migration': 20,
  'before-restore': 3,
}
const STAMP = String.raw`(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3}Z)`
const NAME = new RegExp(`^${STAMP}-(${COPY_REASONS.join('|')})$`)
const SET_ASIDE = new RegExp(`^${STAMP}-set-aside$`)

/** What a copy is made from. */
export interface CopySource {
  paths: VaultPaths
  keys: KeysFile
  vaultKey: Uint8Array
  /** The database. */
  source: FileSource
}

/**
 * Makes a copy of both files, opens it with the key and checks every page and index before it counts, then gives up the
 * oldest ones. Where it fails there is no copy, and what was there before stays.
 */
export async function makeVaultCopy(
  work: FileWork,
  { paths, keys, vaultKey, source }: CopySource,
  reason: CopyReason,
): Promise<string> {
  const place = join(paths.copies, toName(Date.now(), reason))
  const fresh = toVaultPaths(`${place}.new`)
  try {
    asVaultFailures(() => {
      makePlace(paths, fresh.folder)
    })
    await work('write', { source, target: fresh.database, key: vaultKey, nextKey: vaultKey })
    asVaultFailures(() => {
      writeKeys(fresh.keys, keys)
      moveFile(fresh.folder, place)
    })
  } catch (thrown) {
    rmSync(fresh.folder, { recursive: true, force: true })
    throw thrown
  }
  giveUpOldest(paths, basename(place))
  return basename(place)
}

/** Lends a place for a file that is needed for a moment. What was killed meanwhile goes with the next copy. */
export async function withScratch<Result>(
  paths: VaultPaths,
  work: (file: string) => Promise<Result>,
): Promise<Result> {
  const folder = join(paths.copies, `${toStamp(Date.now())}-scratch.new`)
  try {
    asVaultFailures(() => {
      makePlace(paths, folder)
    })
    return await work(join(folder, 'vault.db'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The copies there are, newest first. */
export function listVaultCopies(paths: VaultPaths): Omit<VaultCopy, 'hasPresentKey'>[] {
  return namesIn(paths.copies)
    .flatMap((name) => {
      const read = NAME.exec(name)
      if (read === null) return []
      const files = pathsOfCopy(paths, name)
      const sizes = [files.database, files.keys].map(sizeOf)
      if (sizes.includes(undefined)) return []
      return {
        name,
        madeAt: toTime(read),
        reason: read[5] as CopyReason,
        bytes: sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0),
      }
    })
    .sort((left, right) => right.madeAt - left.madeAt)
}

/** The files of one copy. Fails with `copy-missing` where there is none of that name. */
export function findVaultCopy(paths: VaultPaths, name: string): VaultPaths {
  if (!listVaultCopies(paths).some((copy) => copy.name === name)) throw new FailureError('copy-missing')
  return pathsOfCopy(paths, name)
}

/** Deletes a copy for good. One that is gone already is no failure. */
export function removeVaultCopy(paths: VaultPaths, name: string): void {
  if (NAME.test(name)) rmSync(join(paths.copies, name), { recursive: true, force: true })
}

/** What was put away unread, newest first. */
export function listSetAside(paths: VaultPaths): SetAsideVault[] {
  return namesIn(paths.copies)
    .flatMap((name) => {
      const read = SET_ASIDE.exec(name)
      if (read === null) return []
      const folder = join(paths.copies, name)
      const sizes = namesIn(folder).map(
        (file) => statSync(join(folder, file), { throwIfNoEntry: false })?.size,
      )
      return { name, madeAt: toTime(read), bytes: sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0) }
    })
    .sort((left, right) => right.madeAt - left.madeAt)
}

/** Deletes what was put away for good. What is gone already is no failure. */
export function removeSetAside(paths: VaultPaths, name: string): void {
  if (SET_ASIDE.test(name)) rmSync(join(paths.copies, name), { recursive: true, force: true })
}

/** A folder for files that are put away unread, named by the time. */
export function placeSetAside(paths: VaultPaths): string {
  const folder = join(paths.copies, `${toStamp(Date.now())}-set-aside`)
  makePlace(paths, folder)
  return folder
}

/** Makes a folder among the copies. Not where the vault's own is gone: an empty one would stand in its place. */
function makePlace(paths: VaultPaths, folder: string): void {
  if (!existsSync(paths.folder)) throw new FailureError('vault-gone')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

/** Those of a time that has not come yet were made before all others, under a wrong clock. Never the one that was just made. */
function giveUpOldest(paths: VaultPaths, made: string): void {
  const now = Date.now()
  for (const reason of COPY_REASONS) {
    const some = listVaultCopies(paths).filter((copy) => copy.reason === reason)
    const newestFirst = [
      ...some.filter(({ madeAt }) => madeAt <= now),
      ...some.filter(({ madeAt }) => madeAt > now),
    ]
    for (const { name } of newestFirst.slice(KEPT[reason])) if (name !== made) removeVaultCopy(paths, name)
  }
  // What a copy that was killed left behind.
  for (const name of namesIn(paths.copies))
    if (name.endsWith('.new')) rmSync(join(paths.copies, name), { recursive: true, force: true })
}

/** Undefined for what is no file: SQLite takes a pipe for an empty database. */
function sizeOf(path: string): number | undefined {
  const facts = statSync(path, { throwIfNoEntry: false })
  return facts?.isFile() === true ? facts.size : undefined
}

function pathsOfCopy(paths: VaultPaths, name: string): VaultPaths {
  return toVaultPaths(join(paths.copies, name))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function toName(time: number, reason: CopyReason): string {
  return `${toStamp(time)}-${reason}`
}

function toTime([, day = '', hours = '', minutes = '', rest = '']: RegExpExecArray): number {
  return Date.parse(`${day}T${hours}:${minutes}:${rest}`)
}

function toStamp(time: number): string {
  return new Date(time).toISOString().replaceAll(':', '-')
}
