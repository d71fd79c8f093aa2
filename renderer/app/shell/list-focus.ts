import { computed, nextTick, shallowRef, watch, type Ref } from 'vue'
import { leaveRowsBehind } from '../../composables/row-slots.ts'
import type { VirtualRows } from '../../composables/virtual-rows.ts'
import type { ListRow } from '../list-rows.ts'

type AccountRow = Extract<ListRow, { kind: 'account' }>

interface ListFocusOptions {
  rows: Readonly<Ref<ListRow[]>>
  accountRows: Readonly<Ref<AccountRow[]>>
  /** Key of the account on screen. */
  shownKey: () => string | undefined
  virtual: Pick<VirtualRows, 'first' | 'end' | 'look' | 'scrollTopFor'>
  scroller: Readonly<Ref<HTMLElement | null>>
  /** What takes the focus while the row that had it is out of sight. */
  list: Readonly<Ref<HTMLElement | null>>
}

/** Which row of the account list Tab reaches, and how the arrow keys move among them. */
export function useListFocus({ rows, accountRows, shownKey, virtual, scroller, list }: ListFocusOptions) {
  const focusKey = shallowRef<string | null>(null)
  /** Where the arrows were last, else the account on screen, else the first. */
  const reachableKey = computed(() => {
    const isThere = (key: string | undefined | null) => accountRows.value.some((row) => row.key === key)
    if (isThere(focusKey.value)) return focusKey.value
    return isThere(shownKey()) ? shownKey() : accountRows.value[0]?.key
  })

  function look(): void {
    if (scroller.value !== null) virtual.look(scroller.value)
  }

  /** Whether showing the row is a matter of scrolling a little. */
  function isNear(key: string): boolean {
    return rows.value.slice(virtual.first.value, virtual.end.value).some((row) => row.key === key)
  }

  function reveal(key: string): void {
    const index = rows.value.findIndex((row) => row.key === key)
    const top = index === -1 ? null : virtual.scrollTopFor(index)
    if (top === null || scroller.value === null) return
    scroller.value.scrollTop = top
    look()
  }

  async function focusRow(key: string | undefined): Promise<void> {
    if (key === undefined) return
    focusKey.value = key
    reveal(key)
    await nextTick()
    scroller.value?.querySelector<HTMLElement>('[data-reachable]')?.focus({ preventScroll: true })
  }

  function toTop(): void {
    focusKey.value = null
    if (scroller.value !== null) scroller.value.scrollTop = 0
    look()
  }

  /** Moves by an arrow key, a page or to an end; answers nothing for any other key. */
  function move(event: KeyboardEvent): void {
    const at = accountRows.value.findIndex((row) => row.key === reachableKey.value)
    const last = accountRows.value.length - 1
    const targets: Record<string, number> = {
      ArrowDown: Math.min(at + 1, last),
      ArrowUp: Math.max(at - 1, 0),
      PageDown: Math.min(at + 10, last),
      PageUp: Math.max(at - 10, 0),
      Home: 0,
      End: last,
    }
    const target = targets[event.key]
    if (target === undefined || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    void focusRow(accountRows.value[target]?.key)
  }

  watch([virtual.first, virtual.end], ([first, end]) => {
    leaveRowsBehind(list.value, (row) => rows.value.slice(first, end).some(({ key }) => key === row['key']))
  })

  return { focusKey, reachableKey, look, isNear, reveal, focusRow, toTop, move }
}
