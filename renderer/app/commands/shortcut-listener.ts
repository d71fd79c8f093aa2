import { onBeforeUnmount, onMounted } from 'vue'
import { useShellStore } from '../shell-store.ts'
import type { ShellCommands } from './shell-commands.ts'
import { findInstancePlace, findShortcut } from './shortcuts.ts'
import { isInForce } from './shown-keys.ts'

const TYPING =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable]'

/** Single keys belong to whoever is typing, and to the dialog or menu that is open. */
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return target.closest(TYPING) !== null || target.closest('[role="dialog"], [role="menu"]') !== null
}

/** A letter that was pressed on its own. */
function isTyped({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey
}

/** The one listener for all shortcuts of the page, while the shell is there. */
export function useShortcutListener(commands: ShellCommands): void {
  const shell = useShellStore()

  function press(event: KeyboardEvent) {
    if (event.defaultPrevented || event.isComposing) return
    // The palette was asked for and is not there yet: what is typed meanwhile is meant for it, and for no shortcut.
    if (shell.layer === 'palette' && isTyped(event) && !isTaken(event.target)) {
      event.preventDefault()
      shell.paletteQuery += event.key
      return
    }
    const place = findInstancePlace(event)
    const shortcut = findShortcut(event)
    if (place !== undefined) {
      event.preventDefault()
      shell.layer = null
      commands.openInstanceAt(place)
    } else if (
      shortcut !== undefined &&
      isInForce(shortcut) &&
      (shortcut.withModifier || !isTaken(event.target))
    ) {
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
