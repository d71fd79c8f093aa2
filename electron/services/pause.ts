/** Waits, without keeping the process alive for it. Rejects with the signal's reason when it aborts. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end)
      resolve()
    }, milliseconds)
    timer.unref()
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
}
