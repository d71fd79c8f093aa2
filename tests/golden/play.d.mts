/** One recorded request, and how to fill its placeholders. */
export interface RecordedRequest {
  id: string
  method?: string
  path: string
  as?: string
  headers?: Record<string, string>
  json?: unknown
  raw?: string
  remember?: Record<string, string>
  textLimit?: number
}

/** What came back, with what differs from run to run replaced by marks. */
export interface PlayedAnswer {
  id: string
  request: Omit<RecordedRequest, 'id'>
  status: number
  headers: Record<string, string>
  json?: unknown
  text?: string
}

export function play(requests: readonly RecordedRequest[], base: string, state: unknown): AsyncGenerator<PlayedAnswer>
export function differences(want: unknown, got: unknown, path?: string, limit?: number): string[]
