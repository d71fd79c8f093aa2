import { computed, onScopeDispose, watch, type ComputedRef, type Ref } from 'vue'
import { rankMatches, scoreMatch, toSearchText } from '../composables/match-text.ts'
import { t } from '../messages/translate.ts'
import type { PaletteGroup, PaletteItem } from '../ui/palette.ts'
import type { AccountEntry } from './account-entries.ts'
import { toAccountIndex } from './account-index.ts'
import { isCloseFit, searchAccounts } from './account-search.ts'
import { COMMANDS, isAvailable, type CommandName } from './commands/command-names.ts'
import type { ShellCommands } from './commands/shell-commands.ts'
import { keysOf } from './commands/shown-keys.ts'
import { useShellStore } from './shell-store.ts'

const MOST_ACCOUNTS = 30
const MOST_OTHERS = 8
const HIDDEN: readonly CommandName[] = ['palette', 'search']

/** What a word beginning is worth to `scoreMatch`. */
const CLEAR = 70

const toAccountItem = (
  { key, instance, identity, membership }: AccountEntry,
  shorthand: string | undefined,
): PaletteItem => ({
  id: `account ${key}`,
  label: membership.name,
  // The same account may be there twice: once for each person, who may do different things in it.
  hint:
    instance.identities.length > 1
      ? t('shell.palette.accountHintAs', {
          id: membership.accountId,
          instance: instance.name,
          user: identity.name,
        })
      : t('shell.palette.accountHint', { id: membership.accountId, instance: instance.name }),
  foreign: true,
  colour: instance.colour,
  ...(shorthand !== undefined && shorthand !== '' && { shorthand }),
})

/** Accounts come first, unless they only fit by scattered letters while something else is clearly meant. */
function inOrder(groups: PaletteGroup[], isLoose: boolean, query: string): PaletteGroup[] {
  const [accounts, ...others] = groups.filter(({ items }) => items.length > 0)
  if (accounts?.id !== 'accounts' || !isLoose) return accounts === undefined ? [] : [accounts, ...others]
  const wanted = toSearchText(query).trim()
  const isMeant = ({ items }: PaletteGroup) =>
    items.some(({ label }) => scoreMatch(wanted, [toSearchText(label)]) >= CLEAR)
  return [...others.filter(isMeant), accounts, ...others.filter((group) => !isMeant(group))]
}

/** The answers of the palette to what was typed, and what choosing one does. */
export function usePaletteGroups(
  query: Readonly<Ref<string>>,
  commands: ShellCommands,
): { groups: ComputedRef<PaletteGroup[]>; choose: (id: string) => void } {
  const shell = useShellStore()

  const labels = computed(() =>
    COMMANDS.map((command) => ({ command, label: t(`shell.actions.${command}`) })),
  )
  const index = computed(() => toAccountIndex(shell.entries))
  prepareAtLeisure(() => index.value)
  const groups = computed(() => {
    const asked = query.value.trim() !== ''
    const fitting = searchAccounts(index.value.findables, query.value, MOST_ACCOUNTS)
    // Without a word the last ones stand first, and the one on screen is not worth a line.
    const accounts = asked ? fitting.map(({ item }) => item) : shell.recent.slice(1)
    const found = rankMatches(
      shell.railInstances,
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
        items: accounts.map((entry) => toAccountItem(entry, index.value.shorthands.get(entry.key))),
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
    return inOrder(all, asked && !isCloseFit(fitting[0]), query.value)
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

/** Makes the index before the first key needs it, whenever nothing else is to be done. */
function prepareAtLeisure(prepare: () => unknown): void {
  let waiting: number | undefined
  const shell = useShellStore()
  watch(
    () => shell.entries,
    () => {
      waiting ??= requestIdleCallback(() => {
        waiting = undefined
        prepare()
      })
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    if (waiting !== undefined) cancelIdleCallback(waiting)
  })
}
