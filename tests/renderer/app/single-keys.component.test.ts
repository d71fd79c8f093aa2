import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { expect, test, vi } from 'vitest'
import { defineComponent } from 'vue'
import { DEFAULT_APPEARANCE } from '#shared/domain/preferences.ts'
import type { ShellCommands } from '../../../renderer/app/commands/shell-commands.ts'
import { keysOf } from '../../../renderer/app/commands/shown-keys.ts'
import { useShortcutListener } from '../../../renderer/app/commands/shortcut-listener.ts'
import { useShellStore } from '../../../renderer/app/shell-store.ts'
import { useAppearanceStore } from '../../../renderer/features/settings/appearance-store.ts'

vi.hoisted(() => {
  // The client chooses its door by the address, and this page is on no host: no call is made here.
  window.location.href = 'http://127.0.0.1:1/'
})

/** A listener whose commands are only written down. */
function listen() {
  setActivePinia(createPinia())
  const run: string[] = []
  const commands: ShellCommands = {
    run: (command) => run.push(command),
    openAccount: () => undefined,
    togglePin: () => undefined,
    openInstance: () => undefined,
    openInstanceAt: () => undefined,
  }
  const listener = mount(
    defineComponent(() => {
      useShortcutListener(commands)
      return () => null
    }),
  )
  const press = (key: string, ctrlKey = false) =>
    window.dispatchEvent(new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, ctrlKey }))
  return { run, listener, press }
}

test('what is typed before the palette has come is meant for it, and is no shortcut', () => {
  const { run, listener, press } = listen()
  const shell = useShellStore()
  shell.layer = 'palette'
  press('e')
  press('R')
  expect([run, shell.paletteQuery]).toEqual([[], 'eR'])
  shell.layer = null
  press('e')
  expect(run).toEqual(['edit'])
  listener.unmount()
})

test('single keys are shortcuts until they are switched off; those with Ctrl stay', () => {
  const { run, listener, press } = listen()
  press('r')
  press('k', true)
  expect(run).toEqual(['refresh', 'palette'])
  useAppearanceStore().appearance = { ...DEFAULT_APPEARANCE, singleKeys: false }
  press('r')
  press('k', true)
  expect(run).toEqual(['refresh', 'palette', 'palette'])
  listener.unmount()
})

test('keys are written beside a button only while they do anything', () => {
  setActivePinia(createPinia())
  expect([keysOf('shortcuts'), keysOf('refresh'), keysOf('palette')]).toEqual(['?', 'R', 'Ctrl+K'])
  useAppearanceStore().appearance = { ...DEFAULT_APPEARANCE, singleKeys: false }
  expect([keysOf('shortcuts'), keysOf('refresh'), keysOf('palette')]).toEqual([
    undefined,
    undefined,
    'Ctrl+K',
  ])
})
