import { useAppearanceStore } from '../../features/settings/appearance-store.ts'
import type { CommandName } from './command-names.ts'
import { SHORTCUTS, toKeysText, type Shortcut } from './shortcuts.ts'

/** Whether a shortcut works at present: single keys can be switched off. Reactive. */
export function isInForce({ withModifier }: Shortcut): boolean {
  return withModifier || useAppearanceStore().appearance.singleKeys
}

/** The keys of a command, or undefined if none work at present. Reactive. */
export function keysOf(command: CommandName): string | undefined {
  const shortcut = SHORTCUTS.find((candidate) => candidate.command === command)
  return shortcut !== undefined && isInForce(shortcut) ? toKeysText(shortcut) : undefined
}
