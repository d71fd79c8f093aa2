/** The backend cannot be reached: its port was closed, or the loopback host has ended. */
export class DisconnectedError extends Error {
  override readonly name = 'DisconnectedError'
}

/** The loopback host does not know this page: its link was opened before, or the host was started anew. */
export class LinkUsedUpError extends Error {
  override readonly name = 'LinkUsedUpError'
}
