import type { Page } from 'playwright-core'

export interface SwitchTimes {
  /** Milliseconds from the key event's time stamp to the last DOM change that shows the account. */
  committed: number
  /** … to the frame after it. */
  painted: number
}

declare global {
  interface Window {
    switchProbe: { aim(address: string): void; settled(): Promise<SwitchTimes> }
  }
}

/**
 * A stopwatch inside the page. F8, a key the app does not use, goes to the account it was aimed at through the app's own
 * address; the clock runs from the key event until the overview of that account (its heading and its domain) is in the DOM.
 */
export async function installProbe(page: Page): Promise<void> {
  await page.evaluate(() => {
    let address = ''
    let result: Promise<SwitchTimes> | undefined
    const shown = () =>
      document.querySelector('main [data-account-shown]')?.getAttribute('data-account-shown')
    window.switchProbe = {
      aim: (to) => {
        address = to
      },
      settled: () => result ?? Promise.reject(new Error('no switch was made')),
    }
    window.addEventListener('keydown', (event) => {
      if (event.key !== 'F8') return
      const begin = event.timeStamp
      const wanted = address.split('/').slice(2).join('/')
      result = new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          reject(new Error(`not shown: ${wanted}`))
        }, 5000)
        const observer = new MutationObserver(() => {
          if (shown() !== wanted) return
          observer.disconnect()
          clearTimeout(late)
          const committed = performance.now() - begin
          requestAnimationFrame(() => {
            setTimeout(() => {
              resolve({ committed, painted: performance.now() - begin })
            })
          })
        })
        observer.observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        })
      })
      window.location.hash = address
    })
  })
}
