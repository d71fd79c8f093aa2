import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { useInstancesStore } from '../features/instances/instances-store.ts'
import { toAccountEntries, type AccountEntry } from './account-entries.ts'

const MOST_RECENT = 8

/** What the frame itself remembers: which instance the list is about, what was looked at last, which layer is open. */
export const useShellStore = defineStore('shell', () => {
  const instances = useInstancesStore()
  const entries = computed(() => toAccountEntries(instances.instances ?? []))
  const byKey = computed(() => new Map(entries.value.map((entry) => [entry.key, entry])))
  /** The instance whose accounts the list shows; null shows the accounts of all. */
  const chosenInstance = ref<string | null>(null)
  const recentKeys = shallowRef<string[]>([])
  const recent = computed(() =>
    recentKeys.value.flatMap((key) => {
      const entry = byKey.value.get(key)
      return entry === undefined ? [] : [entry]
    }),
  )
  const layer = ref<'palette' | 'shortcuts' | null>(null)

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
    held.value = null
  }

  return { entries, byKey, chosenInstance, recent, layer, held, visit, doorOf, forget }
})
