import { shallowRef, type ShallowRef } from 'vue'
import type { ShownPage } from '#shared/domain/list-page.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { callFailure } from '../../api/api.ts'
import { placePages } from './placed-pages.ts'

/** Where the pages of one list come from. */
export interface PageSource<Line> {
  read(page: number): Promise<Snapshot<ShownPage<Line>> | null>
  refresh(page: number, signal: AbortSignal): Promise<Snapshot<ShownPage<Line>>>
}

/** A long list as far as it was scrolled: each page as last seen at once, then as the server has it now. */
export interface PageList<Line> {
  lines: Readonly<ShallowRef<readonly Line[]>>
  /** Something is known, and be it that there is nothing. */
  isKnown: Readonly<ShallowRef<boolean>>
  isLoading: Readonly<ShallowRef<boolean>>
  /** Nothing comes behind what is here. */
  isComplete: Readonly<ShallowRef<boolean>>
  /** What is here is no longer one picture, and reading some of it again did not make it one. */
  hasMoved: Readonly<ShallowRef<boolean>>
  total: Readonly<ShallowRef<number | null>>
  /** Entries that could not be shown. */
  missing: Readonly<ShallowRef<number>>
  /** When the oldest page on screen was fetched. */
  fetchedAt: Readonly<ShallowRef<number | null>>
  /** What came beside the newest first page. */
  meta: Readonly<ShallowRef<ShownPage<Line>['meta']>>
  failure: Readonly<ShallowRef<Failure | null>>
  /** Shows another list, or this one anew from its first page. */
  open(source: PageSource<Line>): Promise<void>
  /** The next page, unless one is on its way or the last one failed. */
  more(): Promise<void>
  /** Asks again for the last page, or the one on its way, and goes on where a failure stopped that. */
  retry(): Promise<void>
  close(): void
}

/** Pages that are read again at once where a list moved. */
const MOST_AGAIN = 10
/** How often that is done until the list is opened anew: one that never stands still would be asked for ever. */
const MOST_TIMES = 3

export function createPageList<Line extends { id: number }>(): PageList<Line> {
  const lines = shallowRef<readonly Line[]>([])
  const isKnown = shallowRef(false)
  const isLoading = shallowRef(false)
  const isComplete = shallowRef(false)
  const hasMoved = shallowRef(false)
  const total = shallowRef<number | null>(null)
  const missing = shallowRef(0)
  const fetchedAt = shallowRef<number | null>(null)
  const meta = shallowRef<ShownPage<Line>['meta']>({})
  const failure = shallowRef<Failure | null>(null)
  let placed = placePages<Line>()
  let freshTotal: number | null = null
  let timesRead = 0
  /** What moved reaches beyond what was read again. */
  let hasMovedBefore = false
  let source: PageSource<Line> | null = null
  let running: AbortController | null = null
  /** The page that is on its way. */
  let asked = 1
  /** The last try to go on brought something, from the server or from what was seen. */
  let canGoOn = true
  /** The end was seen while a page was on its way, or could not be had. */
  let isMoreWanted = false

  function reset(): void {
    running?.abort()
    running = null
    lines.value = []
    isKnown.value = isLoading.value = isComplete.value = hasMoved.value = false
    total.value = fetchedAt.value = freshTotal = null
    missing.value = timesRead = 0
    meta.value = {}
    failure.value = null
    placed = placePages()
    canGoOn = true
    hasMovedBefore = isMoreWanted = false
  }

  /** Shows what is placed; `last` is its last page. */
  function show({ value: last }: Snapshot<ShownPage<Line>>): void {
    lines.value = placed.lines()
    missing.value = placed.missing()
    fetchedAt.value = placed.fetchedAt()
    total.value = last.total
    // A page that brings nothing new ends the list, or a server that repeats itself would be asked for ever.
    isComplete.value =
      !last.hasMore ||
      placed.lastCount() === 0 ||
      (last.total !== null && lines.value.length + missing.value >= last.total)
    isKnown.value = true
  }

  function put(page: number, snapshot: Snapshot<ShownPage<Line>>): void {
    placed.put(page, snapshot)
    if (page === 1) meta.value = snapshot.value.meta
    show(snapshot)
  }

  /** An entry that came before comes again, or the number of all is another one. */
  function isMoved({ value }: Snapshot<ShownPage<Line>>): boolean {
    const isOtherTotal = freshTotal !== null && value.total !== freshTotal
    freshTotal = value.total
    return placed.count() > 1 && (isOtherTotal || placed.lastCount() < value.lines.length)
  }

  /**
   * Reads the pages before the last one again, as far as they are near, first to last: what moves meanwhile comes twice then,
   * instead of not at all. They are shown in one piece. Answers whether the list stood still meanwhile.
   */
  async function readAgain(from: PageSource<Line>, attempt: AbortController): Promise<boolean> {
    const count = placed.count()
    const first = Math.max(1, count - MOST_AGAIN + 1)
    const fresh: Snapshot<ShownPage<Line>>[] = []
    for (let page = first; page <= count; page += 1) {
      fresh.push(await from.refresh(page, attempt.signal))
      if (running !== attempt) return true
    }
    const [front, last] = [fresh[0], fresh.at(-1)]
    if (front === undefined || last === undefined) return true
    if (first > 1 && !placed.isAsShown(first, front)) hasMovedBefore = true
    const hasRepeats = placed.replaceFrom(first, fresh)
    if (first === 1) meta.value = front.value.meta
    show(last)
    freshTotal = last.value.total
    return !hasRepeats && fresh.every(({ value }) => value.total === last.value.total)
  }

  async function settle(from: PageSource<Line>, attempt: AbortController): Promise<void> {
    let stoodStill = false
    try {
      while (!stoodStill && timesRead < MOST_TIMES) {
        timesRead += 1
        stoodStill = await readAgain(from, attempt)
      }
    } catch {
      // What was read stays, and that it moved is said.
    }
    if (running === attempt) hasMoved.value = !stoodStill || hasMovedBefore
  }

  /** Answers whether it came to its end: where another list was opened meanwhile, or this was asked again, its end is not this one's. */
  async function load(page: number): Promise<boolean> {
    if (source === null || running !== null) return false
    const from = source
    asked = page
    const attempt = new AbortController()
    running = attempt
    isLoading.value = true
    try {
      const held = page > placed.count() ? await from.read(page).catch(() => null) : null
      if (running !== attempt) return false
      if (held !== null && (page === 1 || held.value.lines.length > 0)) put(page, held)
      const next = await from.refresh(page, attempt.signal)
      if (running !== attempt) return false
      put(page, next)
      failure.value = null
      if (isMoved(next)) await settle(from, attempt)
      if (running !== attempt) return false
    } catch (thrown) {
      if (running !== attempt) return false
      const reason = callFailure(thrown)
      failure.value = reason.code === 'cancelled' ? null : reason
    }
    running = null
    isLoading.value = false
    return true
  }

  async function more(): Promise<void> {
    if (isComplete.value || placed.count() === 0) return
    if (running !== null) {
      isMoreWanted = true
      return
    }
    const before = placed.count()
    // Without a network the pages seen before go on one after the other; then a failure stops the asking.
    if (failure.value !== null && !canGoOn) {
      isMoreWanted = true
      return
    }
    if (!(await load(before + 1))) return
    canGoOn = placed.count() > before
    if (!canGoOn && failure.value !== null) isMoreWanted = true
    await goOn()
  }

  async function goOn(): Promise<void> {
    if (!isMoreWanted || running !== null) return
    isMoreWanted = false
    await more()
  }

  return {
    lines,
    isKnown,
    isLoading,
    isComplete,
    hasMoved,
    total,
    missing,
    fetchedAt,
    meta,
    failure,
    async open(next) {
      reset()
      source = next
      await load(1)
      await goOn()
    },
    more,
    async retry() {
      failure.value = null
      canGoOn = true
      // What is on its way set out before there was a reason to ask again, and may yet fail.
      const page = running === null ? Math.max(1, placed.count()) : asked
      running?.abort()
      running = null
      await load(page)
      await goOn()
    },
    close: reset,
  }
}
