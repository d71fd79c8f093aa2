/**
 * Arrow keys, Home and End among the elements that match, inside the element the handler is put on: Tab enters the group
 * once, the arrows move in it. Left and right follow the reading direction.
 */
export function useRovingFocus(selector: string): { move: (event: KeyboardEvent) => void } {
  function target(event: KeyboardEvent, items: HTMLElement[], at: number): HTMLElement | undefined {
    const toLeft = document.documentElement.dir === 'rtl' ? 1 : -1
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      ArrowRight: -toLeft,
      ArrowLeft: toLeft,
    }
    if (event.key === 'Home') return items[0]
    if (event.key === 'End') return items.at(-1)
    const step = steps[event.key]
    return step === undefined ? undefined : items[(at + step + items.length) % items.length]
  }

  return {
    move(event) {
      const group = event.currentTarget
      if (!(group instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return
      const items = [...group.querySelectorAll<HTMLElement>(selector)]
      const next = target(event, items, items.indexOf(document.activeElement as HTMLElement))
      if (next === undefined) return
      event.preventDefault()
      next.focus()
    },
  }
}
