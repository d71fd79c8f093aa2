import { nextTick, watch, type Ref } from 'vue'

/** Rows looked at for one that is still there. */
const NEAR = 30

interface Anchored<Row> {
  rows: () => readonly Row[]
  /** The index of the row that the keyboard is on. */
  current: Ref<number>
  scroller: Readonly<Ref<HTMLElement | null>>
  /** Pixels. */
  rowHeight: number
  /** To be told that it was scrolled. */
  look: () => void
  focusCurrent: () => void
}

/**
 * What comes or goes above must not move what is looked at, nor give the focus to another row. At the very beginning of a list
 * one stays there, and sees what comes.
 */
export function anchorRows<Row extends { id: number }>(of: Anchored<Row>): void {
  const { current, scroller, rowHeight } = of
  watch(of.rows, async (now, before) => {
    const element = scroller.value
    if (element === null) return
    const focused = element.querySelector<HTMLElement>('[data-row]:focus')
    const was = focused === null ? current.value : Number(focused.dataset['row'])
    const top = element.scrollTop
    const shift = top === 0 ? 0 : findShift(before, now, Math.ceil(top / rowHeight))
    current.value = Math.max(0, Math.min(was + findShift(before, now, was), now.length - 1))
    if (shift === 0 && current.value === was) return
    await nextTick()
    if (shift !== 0) {
      element.scrollTop = top + shift * rowHeight
      of.look()
      await nextTick()
    }
    if (focused !== null) of.focusCurrent()
  })
}

/** How many rows further a row now is, or the first one after it that is still there. */
function findShift<Row extends { id: number }>(
  before: readonly Row[],
  now: readonly Row[],
  from: number,
): number {
  // As nearly always: something came behind what was there.
  if (before[from]?.id === now[from]?.id) return 0
  const places = new Map(now.map(({ id }, index) => [id, index]))
  for (let index = from; index < Math.min(before.length, from + NEAR); index += 1) {
    const place = places.get(before[index]?.id ?? Number.NaN)
    if (place !== undefined) return place - index
  }
  return 0
}
