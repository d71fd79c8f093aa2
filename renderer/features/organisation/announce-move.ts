import { shallowRef } from 'vue'
import { t } from '../../messages/translate.ts'
import { toRailGroups } from './rail-groups.ts'
import type { Instance } from '#shared/domain/instance.ts'
import type { Organisation } from '#shared/domain/organisation.ts'

/** What a screen reader is to say about the last move; shown nowhere. */
export const announcement = shallowRef('')

/** Says where something stands now, in a list of so many. */
export function announcePlace(name: string, place: number, count: number): void {
  announcement.value = t('organisation.orderMoved', { name, place: place + 1, count })
}

/** Says where an instance stands now. */
export function announceInstance(
  instances: readonly Instance[],
  organisation: Organisation | null,
  instanceId: string,
): void {
  for (const { folder, tiles } of toRailGroups(instances, organisation)) {
    const place = tiles.findIndex(({ instance }) => instance.id === instanceId)
    const name = tiles[place]?.instance.name
    if (name === undefined) continue
    announcement.value = t('organisation.moved', {
      name,
      place: place + 1,
      count: tiles.length,
      folder: folder?.name ?? t('organisation.outside'),
    })
  }
}
