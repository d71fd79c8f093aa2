let isPressed = false

window.addEventListener('pointerdown', () => (isPressed = true), true)
for (const end of ['pointerup', 'pointercancel'])
  window.addEventListener(end, () => (isPressed = false), true)

/**
 * Does something at once, or, while a pointer is pressed, when it is let go: what moves the page in between moves the
 * button away from under the pointer, and the click is lost.
 */
export function afterPress(work: () => void): void {
  if (!isPressed) {
    work()
    return
  }
  const end = new AbortController()
  const done = () => {
    end.abort()
    // The click itself comes after the pointer is let go.
    setTimeout(work)
  }
  for (const event of ['pointerup', 'pointercancel'])
    window.addEventListener(event, done, { signal: end.signal })
}
