import type { ListMerge, StoredPage } from './row.ts'

/**
 * The pages of a list, first to last, after it changed: what came is put in front or where it belongs, what went is left out,
 * and everything behind moves on. A page that is another one than before has no tag; one that is the same is returned
 * as it is.
 */
export function mergePages(
  held: readonly StoredPage[],
  { first, gone, inserted }: Pick<ListMerge, 'first' | 'gone' | 'inserted'>,
): StoredPage[] {
  const [front] = held
  const last = held.at(-1)
  if (front === undefined || last === undefined) return []
  // A single page does not tell how long a full one is: it takes all.
  const size = held.length === 1 ? Infinity : front.itemIds.length
  const before = held.flatMap(({ itemIds }) => itemIds)
  const moved = new Set([...first, ...gone])
  const after = insert([...first, ...before.filter((id) => !moved.has(id))], inserted)
  const added = after.length - before.length
  const count = Math.max(held.length, size > 0 ? Math.ceil(after.length / size) : 0)
  return Array.from({ length: count }, (_, index) => {
    const itemIds = size === Infinity ? after : after.slice(index * size, (index + 1) * size)
    const known = held[index]
    if (known !== undefined && added === 0 && String(known.itemIds) === String(itemIds)) return known
    const page = known ?? last
    const total = page.total === null ? null : Math.max(0, page.total + added)
    return { ...page, itemIds, total, facts: toMoved(page.facts, index + 1 < count) }
  })
}

function insert(ids: number[], inserted: ListMerge['inserted']): number[] {
  if (inserted.length === 0) return ids
  const known = new Set(ids)
  const byNext = Map.groupBy(
    inserted.filter(({ id }) => !known.has(id)),
    ({ before }) => before,
  )
  const listBefore = (next: number | null) => (byNext.get(next) ?? []).map(({ id }) => id)
  return [...ids.flatMap((id) => [...listBefore(id), id]), ...listBefore(null)]
}

/** The tag belongs to the page as it was. */
function toMoved(facts: string, isFollowed: boolean): string {
  const known = JSON.parse(facts) as { hasMore?: boolean }
  return JSON.stringify({ ...known, etag: null, hasMore: isFollowed || known.hasMore })
}
