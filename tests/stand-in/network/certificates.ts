/** A certificate with its key, and the authority that a client has to trust for it. */
export interface Certificate {
  /** What the server sends: its own certificate and the authority's if it is another. */
  chainPem: string
  certPem: string
  keyPem: string
  caPem: string
}
