/** The tokens, one per identity. The only SQL of the product that reads or writes one. */
export interface TokensTable {
  /** Fails with `already-added` where the identity has one, `unknown-identity` where there is no such identity. */
  insert(identityId: string, token: string): void
  /** Fails with `unknown-identity` where there is none to replace. */
  replace(identityId: string, token: string): void
  /** Fails with `unknown-identity`. To be called at the last moment, by whoever writes the request's header. */
  read(identityId: string): string
}
