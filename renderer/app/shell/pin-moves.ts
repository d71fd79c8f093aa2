import { nextTick } from 'vue'
import { toAccountKey } from '#shared/domain/account-ref.ts'
import { announcePlace } from '../../features/organisation/announce-move.ts'
import { useOrganisationStore } from '../../features/organisation/organisation-store.ts'
import type { AccountEntry } from '../account-entries.ts'

/** Alt with an arrow key moves a pinned account among the pinned ones; the focus stays on it. */
export function usePinMoves(focusRow: (key: string) => Promise<void>): {
  key: (event: KeyboardEvent, entry: AccountEntry) => Promise<void>
} {
  const store = useOrganisationStore()
  return {
    async key(event, entry) {
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
      if (by === null || !entry.isPinned) return
      event.preventDefault()
      const pins = store.organisation?.pins ?? []
      const place = pins.findIndex((pin) => toAccountKey(pin) === entry.key) + by
      if (place < 0 || place >= pins.length || !(await store.pin(entry.ref, place))) return
      announcePlace(entry.membership.name, place, pins.length)
      await nextTick()
      await focusRow(`pinned ${entry.key}`)
    },
  }
}
