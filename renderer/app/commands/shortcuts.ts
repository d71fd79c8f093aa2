import type { CommandName } from './command-names.ts'

/** One line of the table of shortcuts: the only place where a key is given a meaning. */
export interface Shortcut {
  command: CommandName
  /** `KeyboardEvent.key` in lower case. */
  key: string
  /** The place on the keyboard, for layouts whose letters are not Latin. */
  code?: string
  /** With Ctrl, or Cmd on a Mac. Keys without it rest while a text is being typed. */
  withModifier: boolean
  withShift?: boolean
  group: 'general' | 'page'
}

export const SHORTCUTS: readonly Shortcut[] = [
  { command: 'palette', key: 'k', code: 'KeyK', withModifier: true, group: 'general' },
  { command: 'nextAccount', key: 'j', code: 'KeyJ', withModifier: true, group: 'general' },
  {
    command: 'previousAccount',
    key: 'j',
    code: 'KeyJ',
    withModifier: true,
    withShift: true,
    group: 'general',
  },
  { command: 'lastAccount', key: 'b', code: 'KeyB', withModifier: true, group: 'general' },
  { command: 'lock', key: 'l', code: 'KeyL', withModifier: true, group: 'general' },
  { command: 'search', key: '/', withModifier: false, group: 'general' },
  {
    command: 'searchSeen',
    key: 'f',
    code: 'KeyF',
    withModifier: true,
    withShift: true,
    group: 'general',
  },
  { command: 'fleet', key: 'f', code: 'KeyF', withModifier: false, group: 'general' },
  { command: 'shortcuts', key: '?', withModifier: false, group: 'general' },
  { command: 'refresh', key: 'r', code: 'KeyR', withModifier: false, group: 'page' },
  { command: 'edit', key: 'e', code: 'KeyE', withModifier: false, group: 'page' },
  { command: 'pinAccount', key: 'p', code: 'KeyP', withModifier: false, group: 'page' },
  { command: 'save', key: 's', code: 'KeyS', withModifier: true, group: 'page' },
]

const isMac = /mac|iphone|ipad/i.test(navigator.platform)

/** The modifier as this computer's keyboard names it. */
export const MODIFIER = isMac ? '⌘' : 'Ctrl'

/** How a shortcut is written: `Ctrl+K`, `?`. */
export function toKeysText({ key, withModifier, withShift = false }: Shortcut): string {
  return [withModifier ? MODIFIER : '', withShift ? 'Shift' : '', key.toUpperCase()]
    .filter((part) => part !== '')
    .join('+')
}

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const hasModifier = (event: Press) => (isMac ? event.metaKey : event.ctrlKey)

/** The line of the table that a key event stands for. */
export function findShortcut(event: Press): Shortcut | undefined {
  if (event.altKey) return undefined
  const key = event.key.toLowerCase()
  const isLatin = /^[\x20-\x7e]$/.test(key)
  return SHORTCUTS.find((shortcut) => {
    if (shortcut.withModifier !== hasModifier(event)) return false
    // Where a sign needs Shift depends on the layout; only letters tell the two apart.
    if (shortcut.code !== undefined && event.shiftKey !== (shortcut.withShift ?? false)) return false
    return shortcut.key === key || (!isLatin && shortcut.code === event.code)
  })
}

/** 1 to 9 for Ctrl/Cmd and a digit, wherever the layout has its digits; undefined for everything else. */
export function findInstancePlace(event: Press): number | undefined {
  if (!hasModifier(event) || event.altKey || event.shiftKey) return undefined
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
  return digit === undefined ? undefined : Number(digit)
}
