import { shallowRef, type ShallowRef } from 'vue'
import type { ShownPage } from '#shared/domain/list-page.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { callFailure } from '../../api/api.ts'

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
  /** An entry came on two pages, or the number of all changed: what is here is no longer one picture. */
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
  /** On which page each entry is shown. */
  let places = new Map<number, number>()
  /** Where the page on screen that came last begins. */
  let lastStart = 0
  let pages = 0
  let lastMissing = 0
  let freshTotal: number | null = null
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
    missing.value = lastStart = pages = lastMissing = 0
    meta.value = {}
    failure.value = null
    places = new Map()
    canGoOn = true
    isMoreWanted = false
  }

  /** Puts a page behind the others, or in the place of the last one. What is shown already is not shown again. */
  function put(page: number, { value, fetchedAt: time }: Snapshot<ShownPage<Line>>, isFresh: boolean): void {
    if (page === pages) {
      for (const line of lines.value.slice(lastStart)) places.delete(line.id)
      lines.value = lines.value.slice(0, lastStart)
      missing.value -= lastMissing
    }
    pages = page
    lastStart = lines.value.length
    const added = value.lines.filter(({ id }) => !places.has(id))
    for (const { id } of added) places.set(id, page)
    lines.value = [...lines.value, ...added]
    lastMissing = value.missing
    missing.value += lastMissing
    fetchedAt.value = page === 1 ? time : Math.min(fetchedAt.value ?? time, time)
    if (page === 1) meta.value = value.meta
    if (isFresh) judge(value, added.length)
    total.value = value.total
    // A page that brings nothing new ends the list, or a server that repeats itself would be asked for ever.
    isComplete.value =
      !value.hasMore ||
      added.length === 0 ||
      (value.total !== null && places.size + missing.value >= value.total)
    isKnown.value = true
  }

  function judge(value: ShownPage<Line>, added: number): void {
    if (added < value.lines.length) hasMoved.value = true
    if (freshTotal !== null && value.total !== freshTotal) hasMoved.value = true
    freshTotal = value.total
  }

  async function load(page: number): Promise<void> {
    if (source === null || running !== null) return
    const from = source
    asked = page
    const attempt = new AbortController()
    running = attempt
    isLoading.value = true
    try {
      const held = page > pages ? await from.read(page).catch(() => null) : null
      if (running !== attempt) return
      if (held !== null && (page === 1 || held.value.lines.length > 0)) put(page, held, false)
      const next = await from.refresh(page, attempt.signal)
      if (running !== attempt) return
      put(page, next, true)
      failure.value = null
    } catch (thrown) {
      if (running !== attempt) return
      const reason = callFailure(thrown)
      failure.value = reason.code === 'cancelled' ? null : reason
    }
    running = null
    isLoading.value = false
  }

  async function more(): Promise<void> {
    if (isComplete.value || pages === 0) return
    if (running !== null) {
      isMoreWanted = true
      return
    }
    const before = pages
    // Without a network the pages seen before go on one after the other; then a failure stops the asking.
    if (failure.value !== null && !canGoOn) {
      isMoreWanted = true
      return
    }
    await load(pages + 1)
    canGoOn = pages > before
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
      const page = running === null ? Math.max(1, pages) : asked
      running?.abort()
      running = null
      await load(page)
      await goOn()
    },
    close: reset,
  }
}
