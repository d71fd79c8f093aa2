import { computed, type ComputedRef, type Ref } from 'vue'
import { rankMatches, toSearchText } from '../composables/match-text.ts'
import { useInstancesStore } from '../features/instances/instances-store.ts'
import { t } from '../messages/translate.ts'
import type { PaletteGroup, PaletteItem } from '../ui/palette.ts'
import type { AccountEntry } from './account-entries.ts'
import { COMMANDS, isAvailable, type CommandName } from './commands/command-names.ts'
import type { ShellCommands } from './commands/shell-commands.ts'
import { keysOf } from './commands/shortcuts.ts'
import { useShellStore } from './shell-store.ts'

const MOST_ACCOUNTS = 30
const MOST_OTHERS = 8
const HIDDEN: readonly CommandName[] = ['palette', 'search']

const toAccountItem = ({ key, instance, membership }: AccountEntry): PaletteItem => ({
  id: `account ${key}`,
  label: membership.name,
  hint: t('shell.palette.accountHint', { id: membership.accountId, instance: instance.name }),
  foreign: true,
  colour: instance.colour,
})

/** The answers of the palette to what was typed, and what choosing one does. */
export function usePaletteGroups(
  query: Readonly<Ref<string>>,
  commands: ShellCommands,
): { groups: ComputedRef<PaletteGroup[]>; choose: (id: string) => void } {
  const shell = useShellStore()
  const instances = useInstancesStore()

  const labels = computed(() =>
    COMMANDS.map((command) => ({ command, label: t(`shell.actions.${command}`) })),
  )
  const groups = computed(() => {
    const asked = query.value.trim() !== ''
    // Without a word the last ones stand first, and the one on screen is not worth a line.
    const accounts = asked
      ? rankMatches(shell.entries, query.value, (entry) => entry.searchTexts, MOST_ACCOUNTS)
      : shell.recent.slice(1)
    const found = rankMatches(
      instances.instances ?? [],
      query.value,
      (instance) => [toSearchText(instance.name), instance.origin],
      MOST_OTHERS,
    )
    const actions = labels.value.filter(({ command }) => !HIDDEN.includes(command) && isAvailable(command))
    const done = rankMatches(
      actions,
      query.value,
      ({ label }) => [toSearchText(label)],
      asked ? MOST_OTHERS : 20,
    )
    const all: PaletteGroup[] = [
      {
        id: 'accounts',
        label: asked ? t('shell.palette.accounts') : t('shell.palette.recent'),
        items: accounts.map(toAccountItem),
      },
      {
        id: 'instances',
        label: t('shell.palette.instances'),
        items: found.map(({ id, name, origin, colour }) => ({
          id: `instance ${id}`,
          label: name,
          hint: origin,
          foreign: true,
          colour,
        })),
      },
      {
        id: 'actions',
        label: t('shell.palette.actions'),
        items: done.map(({ command, label }) => {
          const shortcut = keysOf(command)
          return { id: `action ${command}`, label, ...(shortcut !== undefined && { shortcut }) }
        }),
      },
    ]
    return all.filter(({ items }) => items.length > 0)
  })

  function choose(id: string) {
    const [kind, name = ''] = id.split(' ')
    const entry = shell.byKey.get(name)
    const command = COMMANDS.find((candidate) => candidate === name)
    if (kind === 'account' && entry !== undefined) commands.openAccount(entry.ref)
    if (kind === 'instance') commands.openInstance(name)
    if (kind === 'action' && command !== undefined) commands.run(command)
  }

  return { groups, choose }
}
