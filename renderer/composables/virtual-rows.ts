import { computed, shallowRef, type Ref } from 'vue'

/** The slice of a long list that is worth having in the page. `before` and `after` are the heights that stand for the rest. */
export interface VirtualRows {
  /** False for short lists: then everything is shown. */
  active: Readonly<Ref<boolean>>
  first: Readonly<Ref<number>>
  /** Exclusive. */
  end: Readonly<Ref<number>>
  before: Readonly<Ref<number>>
  after: Readonly<Ref<number>>
  /** To be called with the scrolling element whenever it scrolls or changes its size. */
  look: (element: HTMLElement) => void
  /** Where to scroll so that this row is in view; null when it already is. */
  scrollTopFor: (index: number) => number | null
}

/** `head`: height of what sticks above the rows. `mostWithout`: up to so many rows are simply all there. */
export interface VirtualRowsOptions {
  head?: number
  mostWithout?: number
}

const SPARE_ROWS = 4

/**
 * Rows of one height, rendered only near where one looks. The slice moves in steps of a few rows, so that most scroll
 * events change nothing at all.
 */
export function useVirtualRows(
  count: Readonly<Ref<number>>,
  rowHeight: number,
  { head = 0, mostWithout = 200 }: VirtualRowsOptions = {},
): VirtualRows {
  const top = shallowRef(0)
  const height = shallowRef(600)
  const active = computed(() => count.value > mostWithout)
  const step = (row: number) => Math.floor(row / SPARE_ROWS) * SPARE_ROWS
  const first = computed(() => {
    if (!active.value) return 0
    const wanted = step(top.value / rowHeight) - SPARE_ROWS
    return Math.max(0, Math.min(wanted, count.value - 1))
  })
  const end = computed(() => {
    if (!active.value) return count.value
    return Math.min(count.value, step((top.value + height.value) / rowHeight) + 2 * SPARE_ROWS)
  })

  return {
    active,
    first,
    end,
    before: computed(() => first.value * rowHeight),
    after: computed(() => (count.value - end.value) * rowHeight),
    look(element) {
      top.value = element.scrollTop
      height.value = element.clientHeight || 600
    },
    scrollTopFor(index) {
      const start = index * rowHeight
      if (start < top.value) return start
      const visible = height.value - head
      if (start + rowHeight > top.value + visible) return start + rowHeight - visible
      return null
    },
  }
}
