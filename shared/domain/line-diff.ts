/** A line of two texts laid over each other. */
export interface DiffLine {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Unchanged lines that are left out. */
export interface DiffGap {
  kind: 'gap'
  count: number
}

/** Edits up to which the shortest way from one text to the other is looked for; the effort grows with their square. */
const MOST_EDITS = 1000

/**
 * Lays two texts over each other, line by line. A comma at the end of a line counts for nothing: in JSON it tells of the
 * line after it. Texts that share too little come back as all of the one and then all of the other between their common
 * beginning and end.
 */
export function diffLines(
  before: readonly string[],
  after: readonly string[],
  mostEdits = MOST_EDITS,
): DiffLine[] {
  const isSame = (left: number, right: number) => toPlain(before[left]) === toPlain(after[right])
  let head = 0
  while (head < before.length && head < after.length && isSame(head, head)) head += 1
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && isSame(before.length - 1 - tail, after.length - 1 - tail)) tail += 1

  const left = before.slice(head, before.length - tail)
  const right = after.slice(head, after.length - tail)
  const middle = walk(left, right, mostEdits) ?? [
    ...left.map((text): DiffLine => ({ kind: 'removed', text })),
    ...right.map((text): DiffLine => ({ kind: 'added', text })),
  ]
  return [...toSame(after.slice(0, head)), ...middle, ...toSame(after.slice(after.length - tail))]
}

/** Only what changed, with so many unchanged lines around it; empty where nothing did. */
export function toChangedLines(lines: readonly DiffLine[], around = 3): (DiffLine | DiffGap)[] {
  const wanted = new Set<number>()
  lines.forEach((line, index) => {
    if (line.kind === 'same') return
    for (let near = index - around; near <= index + around; near += 1) wanted.add(near)
  })
  if (wanted.size === 0) return []
  const shown: (DiffLine | DiffGap)[] = []
  let left = 0
  const leave = () => {
    if (left > 0) shown.push({ kind: 'gap', count: left })
    left = 0
  }
  lines.forEach((line, index) => {
    if (!wanted.has(index)) {
      left += 1
      return
    }
    leave()
    shown.push(line)
  })
  leave()
  return shown
}

/** The shortest way by Myers' greedy search, or null where it takes more edits than asked for. */
function walk(left: readonly string[], right: readonly string[], mostEdits: number): DiffLine[] | null {
  const most = Math.min(mostEdits, left.length + right.length)
  // How far each diagonal was followed, before each further edit.
  const trace: Int32Array[] = []
  let reach = new Int32Array(2 * most + 3)
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(reach)
    reach = Int32Array.from(reach)
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = comesDown(reach, most, edits, diagonal)
      let x = down ? at(reach, most, diagonal + 1) : at(reach, most, diagonal - 1) + 1
      while (
        x < left.length &&
        x - diagonal < right.length &&
        toPlain(left[x]) === toPlain(right[x - diagonal])
      )
        x += 1
      reach[most + 1 + diagonal] = x
      if (x >= left.length && x - diagonal >= right.length) return retrace(left, right, trace, most)
    }
  }
  return null
}

/** Goes the way back from both ends, edit by edit. */
function retrace(
  left: readonly string[],
  right: readonly string[],
  trace: readonly Int32Array[],
  most: number,
): DiffLine[] {
  const lines: DiffLine[] = []
  let x = left.length
  let y = right.length
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const reach = trace[edits] ?? new Int32Array()
    const diagonal = x - y
    const down = comesDown(reach, most, edits, diagonal)
    const from = edits === 0 ? 0 : at(reach, most, down ? diagonal + 1 : diagonal - 1)
    const fromY = edits === 0 ? 0 : from - (down ? diagonal + 1 : diagonal - 1)
    while (x > from && y > fromY) {
      x -= 1
      y -= 1
      lines.push({ kind: 'same', text: right[y] ?? '' })
    }
    if (edits === 0) break
    if (down) lines.push({ kind: 'added', text: right[fromY] ?? '' })
    else lines.push({ kind: 'removed', text: left[from] ?? '' })
    x = from
    y = fromY
  }
  return lines.reverse()
}

function comesDown(reach: Int32Array, most: number, edits: number, diagonal: number): boolean {
  if (diagonal === -edits) return true
  return diagonal !== edits && at(reach, most, diagonal - 1) < at(reach, most, diagonal + 1)
}

function at(reach: Int32Array, most: number, diagonal: number): number {
  return reach[most + 1 + diagonal] ?? 0
}

function toSame(texts: readonly string[]): DiffLine[] {
  return texts.map((text) => ({ kind: 'same', text }))
}

function toPlain(line: string | undefined): string | undefined {
  return line?.endsWith(',') ? line.slice(0, -1) : line
}
