export const UPDATE_MODES = ['off', 'notify', 'automatic'] as const
export type UpdateMode = (typeof UPDATE_MODES)[number]

/** The small file in the data folder that names the version of the app which last opened the vault. */
export const LAST_VERSION_FILE = 'last-version.json'

/** A version of the app that is newer than this one. */
export interface NewVersion {
  version: string
  /** What its makers say about it: plain text, never to be shown as anything else. */
  notes: string
}

/** Why there is no update: nobody answered, the list of versions makes no sense, the file is not the one it names, or it could not be put in place. */
export type UpdateFault = 'unreachable' | 'unreadable' | 'not-verified' | 'not-written'

/** `none`: this app does not replace itself, because it runs from its sources, in a browser or by packages of the system. */
export type UpdateState =
  | { state: 'none' | 'forbidden' | 'not-asked' | 'checking' | 'newest' }
  | { state: 'found' | 'downloading' | 'ready'; found: NewVersion }
  | { state: 'failed'; fault: UpdateFault }
