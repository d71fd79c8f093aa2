/** One figure to keep: what was measured, against which goal. */
export interface Figure {
  name: string
  /** In words, with its unit. */
  goal: string
  measured: string
  met: boolean
  /** How it was measured, or why it was missed. */
  how: string
}

/** A figure that must not exceed its goal. */
export function atMost(name: string, value: number, goal: number, unit: string, how: string): Figure {
  return {
    name,
    goal: `≤ ${toText(goal)}${unit}`,
    measured: `${toText(value)}${unit}`,
    met: value <= goal,
    how,
  }
}

/** A figure that must not stay below its goal. */
export function atLeast(name: string, value: number, goal: number, unit: string, how: string): Figure {
  return {
    name,
    goal: `≥ ${toText(goal)}${unit}`,
    measured: `${toText(value)}${unit}`,
    met: value >= goal,
    how,
  }
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value below which the share lies, by nearest rank. NaN for no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

function toText(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 })
}
