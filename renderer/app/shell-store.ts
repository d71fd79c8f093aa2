import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { toAccountKey } from '#shared/domain/account-ref.ts'
import { fadeUse } from '#shared/domain/organisation.ts'
import { useInstancesStore } from '../features/instances/instances-store.ts'
import { useOrganisationStore } from '../features/organisation/organisation-store.ts'
import { toRailGroups } from '../features/organisation/rail-groups.ts'
import { useAccountFactsStore } from './account-facts.ts'
import { toAccountEntries, type AccountEntry } from './account-entries.ts'

const MOST_RECENT = 8

/** What the frame itself remembers: which instance the list is about, what was looked at last, which layer is open. */
export const useShellStore = defineStore('shell', () => {
  const instances = useInstancesStore()
  const organisation = useOrganisationStore()
  const known = useAccountFactsStore()
  const railGroups = computed(() => toRailGroups(instances.instances ?? [], organisation.organisation))
  /** In the order of the rail, folders or not. */
  const railInstances = computed(() =>
    railGroups.value.flatMap(({ tiles }) => tiles.map(({ instance }) => instance)),
  )
  const pins = computed(() => (organisation.organisation?.pins ?? []).map(toAccountKey))
  const uses = computed(() => organisation.organisation?.uses ?? [])
  const entries = computed(() => {
    const now = Date.now()
    return toAccountEntries(railInstances.value, {
      facts: known.facts,
      drafts: known.drafts,
      pins: new Set(pins.value),
      uses: new Map(uses.value.map((use) => [toAccountKey(use.ref), fadeUse(use, now)])),
    })
  })
  const byKey = computed(() => new Map(entries.value.map((entry) => [entry.key, entry])))
  /** The instance whose accounts the list shows; null shows the accounts of all. */
  const chosenInstance = ref<string | null>(null)
  const recentKeys = shallowRef<string[]>([])
  const toKnown = (keys: readonly string[]) => keys.flatMap((key) => byKey.value.get(key) ?? [])
  const pinned = computed(() => toKnown(pins.value))
  /** Those that were stayed with: leafing through accounts changes nothing here, so that the list stands still. */
  const usedLast = computed(() =>
    toKnown(uses.value.slice(0, 2 * MOST_RECENT).map(({ ref: account }) => toAccountKey(account))),
  )
  /** What this window showed last, then what was opened before it was there. */
  const recent = computed(() => {
    const before = uses.value.map(({ ref: account }) => toAccountKey(account))
    return toKnown([...new Set([...recentKeys.value, ...before])].slice(0, MOST_RECENT + 1))
  })
  const layer = ref<'palette' | 'shortcuts' | 'organise' | null>(null)
  /** What is typed into the palette, also before it is there to be typed into. */
  const paletteQuery = ref('')

  /** What stays on screen while the account that the address names is read. */
  const held = shallowRef<{ key: string; tab: string } | null>(null)

  /** Notes that an account was opened, and lets the list follow it to its instance. */
  function visit(entry: AccountEntry): void {
    recentKeys.value = [entry.key, ...recentKeys.value.filter((key) => key !== entry.key)].slice(
      0,
      MOST_RECENT + 1,
    )
    if (chosenInstance.value !== null) chosenInstance.value = entry.instance.id
  }

  /** Where choosing an instance leads: to its account that was open last, else to its first. */
  function doorOf(instanceId: string): AccountEntry | null {
    const isHere = (entry: AccountEntry) => entry.instance.id === instanceId
    return recent.value.find(isHere) ?? entries.value.find(isHere) ?? null
  }

  /** Forgets everything, for when the vault locks. */
  function forget(): void {
    chosenInstance.value = null
    recentKeys.value = []
    layer.value = null
    paletteQuery.value = ''
    held.value = null
  }

  return {
    railGroups,
    railInstances,
    entries,
    byKey,
    chosenInstance,
    pinned,
    recent,
    usedLast,
    layer,
    paletteQuery,
    held,
    visit,
    doorOf,
    forget,
  }
})
