import { computed, type ComputedRef } from 'vue'
import type { VirtualRows } from './virtual-rows.ts'

/**
 * A number for each row of the slice that a long list shows: a row that stays keeps its number, a row that comes takes that of
 * one that went. As keys they let the page write other words into the rows it has, which costs a fraction of making new ones.
 */
export function useRowSlots({ first, end }: Pick<VirtualRows, 'first' | 'end'>): ComputedRef<number[]> {
  const held = computed<{ first: number; slots: number[] }>((before) => {
    const indexes = Array.from({ length: end.value - first.value }, (_none, place) => first.value + place)
    const kept = indexes.map((index) => before?.slots[index - before.first])
    const inUse = new Set(kept)
    const free = (before?.slots ?? []).filter((slot) => !inUse.has(slot))
    let newest = Math.max(-1, ...(before?.slots ?? []))
    return { first: first.value, slots: kept.map((slot) => slot ?? free.shift() ?? (newest += 1)) }
  })
  return computed(() => held.value.slots)
}

/**
 * The element of a row that scrolls out of sight becomes another row: whoever was on it must not find himself there, so the
 * focus goes to `holder`. To be called before the rows change; `isInSight` judges a row by its data attributes.
 */
export function leaveRowsBehind(
  holder: HTMLElement | null,
  isInSight: (row: Readonly<DOMStringMap>) => boolean,
): void {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || focused === holder || !holder?.contains(focused)) return
  if (!isInSight(focused.dataset)) holder.focus({ preventScroll: true })
}
