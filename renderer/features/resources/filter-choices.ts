import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import { api } from '../../api/api.ts'
import { t } from '../../messages/translate.ts'

interface Choice {
  value: string
  label: string
}

/**
 * What lists can be filtered by, as last seen. Where an account's lists were never read, they are asked for once:
 * a filter by something that is not there is no filter.
 */
export function useFilterChoices(
  account: () => AccountRef,
  { labelsOnly = false } = {},
): {
  labels: ComputedRef<Choice[]>
  inboxes: ComputedRef<Choice[]>
  teams: ComputedRef<Choice[]>
} {
  const labels = shallowRef<Choice[]>([])
  const inboxes = shallowRef<Choice[]>([])
  const teams = shallowRef<Choice[]>([])

  async function load(ref: AccountRef): Promise<void> {
    const held = await api.labels.read(ref).then((known) => known ?? api.labels.refresh(ref))
    labels.value = held.value.items.flatMap(({ title }) => (title ? [{ value: title, label: title }] : []))
    if (labelsOnly) return
    const [houses, groups] = await Promise.all([
      api.inboxes.read(ref).then((known) => known ?? api.inboxes.refresh(ref)),
      api.teams.read(ref).then((known) => known ?? api.teams.refresh(ref)),
    ])
    inboxes.value = houses.value.items.map(({ id, name }) => ({
      value: String(id),
      label: name ?? String(id),
    }))
    teams.value = groups.value.items.map(({ id, name }) => ({ value: String(id), label: name ?? String(id) }))
  }

  watch(
    () => JSON.stringify(account()),
    () => {
      // What cannot be read cannot be chosen; the list itself says why.
      load(account()).catch(() => undefined)
    },
    { immediate: true },
  )
  return {
    labels: computed(() => [{ value: '', label: t('resources.filter.anyLabel') }, ...labels.value]),
    inboxes: computed(() => [{ value: '', label: t('resources.filter.anyInbox') }, ...inboxes.value]),
    teams: computed(() => [{ value: '', label: t('resources.filter.anyTeam') }, ...teams.value]),
  }
}
