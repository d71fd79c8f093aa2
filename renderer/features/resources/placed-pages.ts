import type { ShownPage } from '#shared/domain/list-page.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'

/** The pages of one list as they stand one behind the other: each entry once, where it was seen first. */
export interface PlacedPages<Line> {
  count(): number
  lines(): readonly Line[]
  /** Entries that could not be shown. */
  missing(): number
  /** When the oldest page was fetched. */
  fetchedAt(): number | null
  /** Entries of the last page that stand on none before it. */
  lastCount(): number
  /** Puts a page behind the others, or in the place of the last one. */
  put(page: number, snapshot: Snapshot<ShownPage<Line>>): void
  /** Puts newer pages where others stood from `first` on; what they show is shown there alone. Answers whether one repeats another. */
  replaceFrom(first: number, snapshots: readonly Snapshot<ShownPage<Line>>[]): boolean
  /** Whether a page brought what stands in its place. */
  isAsShown(page: number, snapshot: Snapshot<ShownPage<Line>>): boolean
}

interface PlacedPage<Line> {
  lines: readonly Line[]
  missing: number
  fetchedAt: number
}

export function placePages<Line extends { id: number }>(): PlacedPages<Line> {
  let pages: PlacedPage<Line>[] = []
  let lines: readonly Line[] = []
  let ids = new Set<number>()

  function append({ value, fetchedAt }: Snapshot<ShownPage<Line>>): void {
    const added: Line[] = []
    for (const line of value.lines) {
      if (ids.has(line.id)) continue
      ids.add(line.id)
      added.push(line)
    }
    pages.push({ lines: added, missing: value.missing, fetchedAt })
    lines = [...lines, ...added]
  }

  const lastCount = () => pages.at(-1)?.lines.length ?? 0

  function removeLast(): void {
    const last = pages.pop()
    if (last === undefined) return
    for (const { id } of last.lines) ids.delete(id)
    lines = lines.slice(0, lines.length - last.lines.length)
  }

  return {
    count: () => pages.length,
    lines: () => lines,
    missing: () => pages.reduce((sum, { missing }) => sum + missing, 0),
    fetchedAt: () =>
      pages.reduce<number | null>(
        (oldest, { fetchedAt }) => (oldest === null ? fetchedAt : Math.min(oldest, fetchedAt)),
        null,
      ),
    lastCount,
    put(page, snapshot) {
      if (page === pages.length) removeLast()
      append(snapshot)
    },
    replaceFrom(first, snapshots) {
      const newer = new Set(snapshots.flatMap(({ value }) => value.lines.map(({ id }) => id)))
      pages = pages
        .slice(0, first - 1)
        .map((page) => ({ ...page, lines: page.lines.filter(({ id }) => !newer.has(id)) }))
      lines = pages.flatMap((page) => page.lines)
      ids = new Set(lines.map(({ id }) => id))
      let hasRepeats = false
      for (const snapshot of snapshots) {
        append(snapshot)
        if (lastCount() < snapshot.value.lines.length) hasRepeats = true
      }
      return hasRepeats
    },
    isAsShown(page, { value }) {
      const shown = pages[page - 1]?.lines ?? []
      return (
        shown.length === value.lines.length && shown.every(({ id }, index) => id === value.lines[index]?.id)
      )
    },
  }
}
