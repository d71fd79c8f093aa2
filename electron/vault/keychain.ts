/**
 * What a host's keychain does for the vault. A host whose keychain gives no real protection (Linux without a secret
 * service) has none at all: it passes null instead.
 */
export interface Keychain {
  /** Wraps a small secret so that only this person on this computer can unwrap it. Rejects when the keychain refuses. */
  wrap(secret: Uint8Array): Promise<Uint8Array>
  /** Unwraps it again. `shouldRewrap`: the keychain has a newer key and wants the secret wrapped afresh. */
  unwrap(wrapped: Uint8Array): Promise<{ secret: Uint8Array; shouldRewrap: boolean }>
}
