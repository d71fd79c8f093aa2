import type { Answer } from './answer.ts'

/** A session that a server has opened (API document 4.7). The app takes it for one thing only: to end it. */
export interface ServerSession {
  accessToken: string
  client: string
  uid: string
}

/** The session in an answer's headers, or null if it opened none. */
export function readSession(answer: Pick<Answer, 'header'>): ServerSession | null {
  const [accessToken, client, uid] = ['access-token', 'client', 'uid'].map((name) => answer.header(name))
  if (!accessToken || !client || !uid) return null
  return { accessToken, client, uid }
}

/** A session as the headers of a request. */
export function toSessionHeaders({ accessToken, client, uid }: ServerSession): Record<string, string> {
  return { 'access-token': accessToken, 'token-type': 'Bearer', client, uid }
}
