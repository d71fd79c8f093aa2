import type { Page } from 'playwright-core'

/** What a frame spends, as Chromium counts it, in seconds since the page began. */
const PARTS = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration']

/** How long scripts, styles and layout of a page take for something. */
export interface FrameWork {
  /** Milliseconds from before `act` to after the frame that follows it. */
  during(act: () => Promise<unknown>): Promise<number>
  end(): Promise<void>
}

export async function openFrameWork(page: Page): Promise<FrameWork> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.reduce((sum, { name, value }) => sum + (PARTS.includes(name) ? value : 0), 0) * 1000
  }
  return {
    async during(act) {
      const before = await spent()
      await act()
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            requestAnimationFrame(() => setTimeout(resolve))
          }),
      )
      return (await spent()) - before
    },
    end: () => session.detach(),
  }
}
