// What both sides of a door must spell alike. No call of the contract, but what carries them.

/** The header of every call to the loopback host that proves its page. No cookie: that would reach every port of this computer. */
export const SESSION_HEADER = 'x-switchyard-session'

/** The protocol of the one connection over which a page of the loopback host calls; its session's secret stands behind it. */
export const SOCKET_PROTOCOL = 'switchyard'

/** The message that goes with a page's message port to the preload, and from there, with the port unopened, to the backend. */
export const CONNECT_MESSAGE = 'switchyard:connect'

/**
 * The one call that brings a file, and so may be long. On loopback it is a request of its own: it would hold up all others on
 * the connection that they share, whose messages are short.
 */
export const FILE_CALL = 'transfer/preview'
