/** What one listener has not heard yet. */
export interface News<Item> {
  tell(item: Item): void
  /** Nothing more will come: whoever follows is done after the last one. */
  end(): void
  /** Each item in order, until the end or until the listener goes away. */
  follow(signal: AbortSignal | undefined): AsyncGenerator<Item, void, void>
}

/** Opens a line to one listener of a stream of the contract. */
export function openNews<Item>(): News<Item> {
  const waiting: Item[] = []
  let hasEnded = false
  let wake: (() => void) | null = null
  const ring = () => {
    wake?.()
    wake = null
  }
  return {
    tell(item) {
      waiting.push(item)
      ring()
    },
    end() {
      hasEnded = true
      ring()
    },
    async *follow(signal) {
      signal?.addEventListener('abort', ring, { once: true })
      try {
        while (signal?.aborted !== true) {
          const next = waiting.shift()
          if (next !== undefined) yield next
          else if (hasEnded) return
          else await new Promise<void>((resolve) => (wake = resolve))
        }
      } finally {
        signal?.removeEventListener('abort', ring)
      }
    },
  }
}
