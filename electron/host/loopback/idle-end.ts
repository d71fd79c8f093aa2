/** Tells once when nothing has happened for a while. Something that is under way counts as happening. */
export interface IdleEnd {
  /** Something begins; call what it returns when that ends. */
  begin(): () => void
  stop(): void
}

/** @param after milliseconds without anything under way; 0 means never */
export function openIdleEnd(after: number, onIdle: () => void): IdleEnd {
  let underWay = 0
  let stopped = after === 0
  let timer: NodeJS.Timeout | undefined
  const rest = () => {
    if (!stopped && underWay === 0) timer = setTimeout(onIdle, after)
  }
  rest()
  return {
    begin() {
      clearTimeout(timer)
      underWay += 1
      let ended = false
      return () => {
        if (ended) return
        ended = true
        underWay -= 1
        rest()
      }
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
