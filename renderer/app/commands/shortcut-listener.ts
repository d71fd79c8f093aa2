import { onBeforeUnmount, onMounted } from 'vue'
import { useAppearanceStore } from '../../features/settings/appearance-store.ts'
import { useShellStore } from '../shell-store.ts'
import type { ShellCommands } from './shell-commands.ts'
import { findInstancePlace, findShortcut } from './shortcuts.ts'

const TYPING =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable]'

/** Single keys belong to whoever is typing, and to the dialog or menu that is open. */
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return target.closest(TYPING) !== null || target.closest('[role="dialog"], [role="menu"]') !== null
}

/** The one listener for all shortcuts of the page, while the shell is there. */
export function useShortcutListener(commands: ShellCommands): void {
  const shell = useShellStore()
  const settings = useAppearanceStore()

  const isFree = (target: EventTarget | null) => settings.appearance.singleKeys && !isTaken(target)

  function press(event: KeyboardEvent) {
    if (event.defaultPrevented || event.isComposing) return
    const place = findInstancePlace(event)
    const shortcut = findShortcut(event)
    if (place !== undefined) {
      event.preventDefault()
      shell.layer = null
      commands.openInstanceAt(place)
    } else if (shortcut !== undefined && (shortcut.withModifier || isFree(event.target))) {
      event.preventDefault()
      if (shell.layer === shortcut.command) shell.layer = null
      else commands.run(shortcut.command)
    }
  }

  onMounted(() => {
    window.addEventListener('keydown', press)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('keydown', press)
  })
}
