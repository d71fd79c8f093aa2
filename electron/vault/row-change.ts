/** A row with what a change names; values left undefined in the change stay as they were. */
export function withChange<Row extends object>(row: Row, change: NoInfer<Partial<Row>>): Row {
  const named = Object.entries(change).filter(([, value]) => value !== undefined)
  return Object.assign({ ...row }, Object.fromEntries(named))
}
