/**
 * Does something that may come a frame later than the rest: when what has just changed is on screen. In a page that is
 * not shown there are no frames to wait for.
 */
export function afterPaint(work: () => void): void {
  if (document.hidden) setTimeout(work)
  else
    requestAnimationFrame(() => {
      setTimeout(work)
    })
}
