import type { AccountRef } from './account-ref.ts'

/** What an instance can show in the rail instead of its initials. */
export const INSTANCE_ICONS = [
  'server',
  'building',
  'shop',
  'globe',
  'rocket',
  'heart',
  'school',
  'factory',
  'truck',
  'flask',
] as const
export type InstanceIcon = (typeof INSTANCE_ICONS)[number]

/** Characters of a folder's name, without white space around it. */
export const FOLDER_NAME_MAXIMUM = 60
/** Folders that a rail can have. */
export const MOST_FOLDERS = 100

/** A group of instances in the rail. */
export interface Folder {
  id: string
  name: string
  collapsed: boolean
}

/** Where an instance stands and what it shows. Null: outside of every folder; its initials. */
export interface Placement {
  instanceId: string
  folderId: string | null
  icon: InstanceIcon | null
}

/** How often and how lately an account was opened. */
export interface AccountUse {
  ref: AccountRef
  /** Grows with each use and halves in two weeks, as of `usedAt`. */
  score: number
  /** Epoch milliseconds. */
  usedAt: number
}

/** How somebody arranged what is here. Everything in the order in which it is shown. */
export interface Organisation {
  folders: Folder[]
  /** Those outside of folders first, then folder by folder. */
  placements: Placement[]
  pins: AccountRef[]
  /** The one opened last first. */
  uses: AccountUse[]
}

const HALF_LIFE = 14 * 24 * 60 * 60 * 1000

/** What a use score is worth at a later time. A clock that went back takes nothing away. */
export function fadeUse({ score, usedAt }: Pick<AccountUse, 'score' | 'usedAt'>, now: number): number {
  return score * 0.5 ** (Math.max(0, now - usedAt) / HALF_LIFE)
}

/** A list with one of its items moved to a place of it, counted without that item; too far is last. */
export function withMoved<Item>(items: readonly Item[], item: Item, place: number): Item[] {
  const others = items.filter((other) => other !== item)
  return others.toSpliced(Math.max(0, place), 0, item)
}
