/** The last answer an instance gave about something, with the time (epoch milliseconds, this machine's clock) it was fetched. */
export interface Snapshot<Value> {
  value: Value
  fetchedAt: number
}
