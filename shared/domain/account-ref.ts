/** Which account, seen by whom. Every account call carries one: there is no hidden "current account". */
export interface AccountRef {
  /** A UUID made here. */
  identityId: string
  /** The server's own id, a positive integer. */
  accountId: number
}

/** One text for one account reference: a key for maps, routes and cache rows. */
export function toAccountKey(ref: AccountRef): string {
  return `${ref.identityId}/${String(ref.accountId)}`
}
