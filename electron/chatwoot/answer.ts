/** What came back, whatever its status. */
export interface Answer {
  status: number
  /** A header's value by its name in any case, or null; without what was sent in secret, too. */
  header(name: string): string | null
  /** The body, decompressed; neither the token nor an extra header that was sent is in it. */
  text: string
  origin: string
  method: Method
  path: string
  requestId: string
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

/** Whether a status says that something was done. What was done shows in the body: a proxy or a fork may give another 2xx. */
export function isSuccess({ status }: Pick<Answer, 'status'>): boolean {
  return status >= 200 && status < 300
}
