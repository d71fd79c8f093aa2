/** Milliseconds as the ISO text that answers carry. */
export function iso(milliseconds: number): string
export function iso(milliseconds: number | null): string | null
export function iso(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString()
}

/** Milliseconds as whole epoch seconds. */
export function epoch(milliseconds: number): number {
  return Math.floor(milliseconds / 1000)
}
